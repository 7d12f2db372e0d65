// The questions of practice and exams: one file, fetched when the reader starts.
// medoffice.book.exams writes it, and says there what it holds.

let known;

/** Return the bank of a page; its element names the file. */
export function bank(of) {
  known ??= read(of.dataset.bank);
  return known;
}

async function read(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const held = await answer.json();
    return { ...held, byId: new Map(held.items.map((item) => [item.id, item])) };
  } catch (error) {
    known = undefined; // so that the reader can try again
    throw error;
  }
}

/** Return the address of the page that answers an item, if it is a page beside the chapters. */
export function besideOf(item, { beside }) {
  const page = item.passage?.[1].split("#")[0];
  return Object.hasOwn(beside, page ?? "") ? page : undefined;
}
