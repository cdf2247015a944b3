import { useEffect, useState } from "react";

/** A switch that this device remembers; on by default, on the server, and in the first render. */
export function useDeviceSwitch(name: string): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => {
    setIsOn((readSetting(name) ?? "on") === "on");
  }, [name]);
  return [
    isOn,
    (next) => {
      setIsOn(next);
      writeSetting(name, next ? "on" : "off");
    },
  ];
}

/** If storage is refused, a setting lasts as long as the page. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(`trellis-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`trellis-${name}`, value);
  } catch {
    // The setting is kept for this page only.
  }
}
