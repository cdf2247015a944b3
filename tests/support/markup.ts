import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const stay = () => undefined;
const ROUTER = { bfcacheId: "", push: stay, replace: stay, refresh: stay, back: stay, forward: stay, prefetch: stay };

/** Server markup of a part of a page that contains links, which need the page's router. */
export const markupOf = (part: ReactNode): string =>
  renderToStaticMarkup(createElement(AppRouterContext, { value: ROUTER }, part));
