import { anchorOf } from './anchor.ts';

/** Opens what is folded around the element that the address names: older browsers leave that shut. */
function openTarget(): void {
  const target = location.hash ? document.getElementById(anchorOf(location.hash)) : null;
  let around = target?.closest('details') ?? null;
  const wasShut = around !== null && !around.open;
  while (around) {
    around.open = true;
    around = around.parentElement?.closest('details') ?? null;
  }
  if (wasShut) target?.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();
