import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  name: ComponentChildren;
  /** What it comes to, in a word or a number, at the end of the line. */
  count?: string;
  id?: string;
  /** Drawn once it is opened, and kept from then on. */
  children: () => ComponentChildren;
}

/** A line that opens: what is below it is drawn when somebody asks for it. */
export function Folded({ name, count, id, children }: Props) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details class="folded" id={id} onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}>
      <summary>
        <span>{name}</span>
        {count && <small>{count}</small>}
      </summary>
      {wasOpened && <div class="folded-in">{children()}</div>}
    </details>
  );
}
