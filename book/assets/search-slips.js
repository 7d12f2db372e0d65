// The slips of the keyboard that the search mends. It is better to find nothing than an unlike word:
// "fired" is no slip of "hired", and a number is always meant.

const SHORTEST = { swapped: 4, oneSlip: 6, twoSlips: 8 }; // letters of a word that may have these
const SWAPPED = 0.5; // two letters in each other's place: the likeliest slip

/** How many letters must be added, dropped or changed; swapped neighbors count less. */
function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, to) => to)];
  for (let from = 1; from <= one.length; from += 1) {
    const row = [from];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[from - 1] === other[to - 1];
      row[to] = Math.min(rows[from - 1][to] + 1, row[to - 1] + 1, rows[from - 1][to - 1] + (same ? 0 : 1));
      if (from > 1 && to > 1 && one[from - 1] === other[to - 2] && one[from - 2] === other[to - 1]) {
        row[to] = Math.min(row[to], rows[from - 2][to - 2] + SWAPPED);
      }
    }
    rows.push(row);
  }
  return rows.at(-1).at(-1);
}

function mostSlips({ length }) {
  if (length >= SHORTEST.twoSlips) return 2;
  if (length >= SHORTEST.oneSlip) return 1;
  return length >= SHORTEST.swapped ? SWAPPED : 0;
}

/**
 * The word that another is most likely a slip of; of equals, the one that is there most often.
 *
 * @param {string} word a word that is nowhere in the course
 * @param {Map<string, number>} vocabulary the words that are, and how often
 * @returns {string|undefined} nothing for a number and a word that is like no other
 */
export function mostLike(word, vocabulary) {
  const most = mostSlips(word);
  if (!most || /[0-9]/.test(word)) return undefined;
  let best = { away: most, often: 0 };
  for (const [other, often] of vocabulary) {
    // Hardly anyone mistypes the first letter, and words that begin otherwise are unlike.
    const begins = other[0] === word[0] || (other[0] === word[1] && other[1] === word[0]);
    if (!begins || Math.abs(other.length - word.length) > most || /[0-9]/.test(other)) continue;
    const away = distance(word, other);
    if (away < best.away || (away === best.away && often > best.often)) best = { away, often, other };
  }
  return best.other;
}
