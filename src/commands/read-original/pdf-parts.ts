/** A part of a printed line, with where it stands. */
export interface Part {
  text: string;
  from: number;
  to: number;
  size: number;
}

/** A printed line. */
export interface PdfLine {
  y: number;
  parts: Part[];
}

/** Puts parts together that touch: what is further apart than half a character may stand in another cell. */
export function touching({ parts }: PdfLine): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last && part.from - last.to < part.size * 0.5) {
      last.text += (part.from - last.to > part.size * 0.2 ? ' ' : '') + part.text;
      last.to = Math.max(last.to, part.to);
    } else found.push({ ...part });
  }
  return found;
}

/** A line of text in one part again. */
export function joined(parts: readonly Part[]): Part {
  const [first] = parts;
  const text = parts.map((part) => part.text).join(' ');
  return { text: text.trim(), from: first?.from ?? 0, to: parts.at(-1)?.to ?? 0, size: first?.size ?? 10 };
}
