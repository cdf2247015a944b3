/** A business relationship that looks similar to another one, and its address. */
export type AlikeLink = {
  readonly id: string;
  readonly name: string;
  readonly isEnded: boolean;
  readonly href: string;
};

export function AlikeList({ links, ended }: { readonly links: readonly AlikeLink[]; readonly ended: string }) {
  return (
    <ul>
      {links.map(({ id, name, isEnded, href }) => (
        <li key={id}>
          <a className="link inline-block min-h-6" href={href}>
            {name}
          </a>
          {isEnded ? ` ${ended}` : null}
        </li>
      ))}
    </ul>
  );
}
