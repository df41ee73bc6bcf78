import type { RefObject } from 'preact';

interface Props {
  /** Names of the chosen places, in one text. */
  places: string;
  /** At most how many questions are asked of whoever wants to see. */
  remaining: number;
  heading: RefObject<HTMLHeadingElement>;
  onWish: () => void;
  onStop: () => void;
  onPlaces: () => void;
}

/** Where all that is asked about has ended, nothing is asked of whoever does not want to see it. */
export function OverScreen({ places, remaining, heading, onWish, onStop, onPlaces }: Props) {
  return (
    <section class="quiz-over">
      <h2 ref={heading} tabIndex={-1}>
        {places}的文件写的这几项，期限都过了
      </h2>
      <p>现在还办不办，要先打电话问。想知道当时的条件你合不合，可以答几道题。</p>
      <p class="tools quiz-steps">
        <button type="button" class="primary" onClick={onWish}>
          想知道，最多答 {remaining} 题
        </button>
        <button type="button" onClick={onStop}>
          不答了，看写过什么
        </button>
        <button type="button" onClick={onPlaces}>
          改地方
        </button>
      </p>
    </section>
  );
}
