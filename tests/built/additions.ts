/**
 * What newer browsers have and the site uses all the same, as it is only an addition: each with what readers at the floor
 * get instead. Whatever else is above the floor fails the tests; so does what stands here and is no longer used.
 */
export const STYLE_ADDITIONS: Readonly<Record<string, string>> = {
  '::backdrop': 'The page behind search is not darkened.',
  '::details-content': 'What is folded away is opened by a press, on wide screens and paper, too.',
  ':focus-visible': 'The browser draws its own ring round what has the focus.',
  ':has': 'Tables on phones are moved sideways; chosen options show by their own mark; print keeps the footer.',
  ':popover-open': 'Evidence stands open below its line, and grounds below the table.',
  '@container': 'Pictures are drawn in their narrow form.',
  '@page': 'Printed sheets have the margins of the browser.',
  'accent-color': 'Boxes to tick have the colour of the browser.',
  'align-self: start': 'A label is stretched to the height of its row.',
  'break-after: avoid': 'A heading can stand last on a printed sheet.',
  'container-type': 'Pictures are drawn in their narrow form.',
  'content-visibility': 'Stands only where what is folded away can be opened: see ::details-content.',
  'cursor: pointer': 'Where there is no pointer there is none to change.',
  dvh: 'Search is as high as what it shows.',
  'float: inline-start': 'What would stand at the side stands above.',
  'overflow-wrap: anywhere': 'A long address can make its table wider; it is moved sideways.',
  'overscroll-behavior': 'At its end, scrolling goes on in the page behind.',
  'position-area': 'Grounds stand in the middle of the screen instead of beside their cell.',
  size: 'Printed sheets have the size that the browser is set to.',
  'text-autospace': 'Between Chinese and figures there is no thin space.',
  'text-decoration: dotted': 'Terms that are explained are underlined by the browser’s own line.',
  'text-spacing-trim': 'Full-width punctuation keeps its width.',
  'text-wrap': 'The last line of a paragraph can be short.',
  'user-select: all': 'A reference is selected by drawing over it.',
};

/** The same for scripts, each asked for before it is used. */
export const SCRIPT_ADDITIONS: Readonly<Record<string, string>> = {
  '.createHTML': 'Of a policy of Trusted Types: without them, our own function of that name.',
  '.createPolicy': 'Without Trusted Types, text is read by the same rules of our own.',
  '.createScriptURL': 'Of a policy of Trusted Types: without them, our own function of that name.',
  '.showModal': 'The field in the header leads to the search page.',
  ClipboardItem: 'HTML is copied as rich text by selection, as all else is without the Clipboard API.',
  requestIdleCallback: 'The offline copy is fetched three seconds after the page.',
};

/** Methods of the site’s own objects, and of the libraries in it, that some new object of browsers has, too. */
export const OWN_METHODS = ['.destroy', '.draw', '.handle', '.show'];
