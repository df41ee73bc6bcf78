// What an address with answers leads to is drawn late; the page takes the form of an answer at once, and nothing moves.
if (location.hash.includes('=')) document.documentElement.classList.add('is-answering');
