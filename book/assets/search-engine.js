// Finds pages and sections by the words people use. MiniSearch ranks; what is ours is how a text is
// taken apart, that a term of the glossary is one thing under all its names, and how slips of the
// keyboard are mended.

import { mostLike } from "./search-slips.js";
import MiniSearch from "./vendor/minisearch.js";

const SIGN = "§"; // begins the token of a term, as no word does
const LONGEST_NAME = 7; // words
const UNSAID = new Set(
  ("a an and are as at be by can do does for from how i if in into is it its me my of on or our should so than that " +
    "the their them there they this to us was we were what when where which who why will with would you your").split(" "),
);
const WEIGHTS = { title: 2, heading: 3, text: 1 };
const ENOUGH = 12; // pages; where fewer have all words, those with only some make up the number
const ONLY_SOME_WORDS = 0.3; // what a section of these counts
const SECTIONS_OF_A_PAGE = 3;
const MORE_OF_THE_PAGE = 0.15; // what each of these but the best adds to it
const TEACHES_IT = 1.5; // what a page counts more for a term that its glossary entry says it teaches

/** A text as it is compared, of the same length: no accents, no capitals, one kind of apostrophe. */
function plain(text) {
  return text.replace(/[À-ɏ]/g, (letter) => letter.normalize("NFD")[0]).replace(/[’‘]/g, "'").toLowerCase();
}

/** A word without its ending: "denials" and "denial" are one. */
function stem(word) {
  const bare = word.replace(/'s?$/, "").replaceAll("'", "");
  if (bare.length < 4 || /(ss|us|is)$/.test(bare)) return bare;
  if (bare.length > 4 && bare.endsWith("ies")) return `${bare.slice(0, -3)}y`;
  if (/(ch|sh|x|ss)es$/.test(bare)) return bare.slice(0, -2);
  return bare.endsWith("s") ? bare.slice(0, -1) : bare;
}

/** The words of a text with their places. "A/R" and "P&L" are one word each. */
function wordsOf(text) {
  const found = [];
  for (const match of plain(text).matchAll(/(?<![a-z0-9])[a-z][/&][a-z](?![a-z0-9])|[a-z0-9][a-z0-9']*/g)) {
    const word = stem(match[0].replace(/[/&]/, ""));
    if (word) found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

export class Engine {
  /**
   * @param {{pages: Array, sections: Array}} index as medoffice.book.search.index writes it
   * @param {Object} terms as medoffice.book.glossary writes them, by their places
   */
  constructor(index, terms) {
    this.pages = index.pages.map(([address, title, way, weight]) => ({ address, title, way, weight }));
    this.sections = index.sections.map(([page, anchor, heading, text], number) => ({
      number,
      page: this.pages[page],
      anchor,
      heading,
      text,
      title: this.pages[page].title,
    }));
    this.terms = terms;
    this.places = Object.keys(terms);
    this.names = new Map(); // a name without its gaps: the token of its term
    this.beginnings = new Set(); // the first words of names of several words
    this.vocabulary = new Map(); // each word of the course and of the names: how often it is there
    this.places.forEach((place, at) => {
      const { term, also, sought } = terms[place];
      for (const name of [term, ...also, ...sought]) this.#call(name, SIGN + at);
    });
    this.search = new MiniSearch({
      idField: "number",
      fields: Object.keys(WEIGHTS),
      tokenize: (text) => this.tokens(text).map(({ token }) => token),
      processTerm: (token) => (UNSAID.has(token) ? null : this.#counted(token)),
      // A question has been taken apart before it is asked.
      searchOptions: { tokenize: (token) => [token], processTerm: (token) => token },
    });
  }

  /** Read what there is to find, in portions, between which the page can answer the reader. */
  async read() {
    await this.search.addAllAsync(this.sections, { chunkSize: 100 });
    return this;
  }

  #call(name, token) {
    const words = wordsOf(name).map(({ word }) => word);
    this.names.set(words.join(""), token);
    if (words.length > 1) this.beginnings.add(words[0]);
    for (const word of words) this.#counted(word);
  }

  #counted(word) {
    if (!word.startsWith(SIGN)) this.vocabulary.set(word, (this.vocabulary.get(word) ?? 0) + 1);
    return word;
  }

  /** The words of a text, and after them the terms it names; each with its place in the text. */
  tokens(text) {
    const words = wordsOf(text);
    return [...words.map(({ word, start, end }) => ({ token: word, start, end })), ...this.#named(words)];
  }

  #named(words) {
    const found = [];
    for (let from = 0; from < words.length; ) {
      const most = this.beginnings.has(words[from].word) ? LONGEST_NAME : 1;
      let next = from + 1;
      for (let to = Math.min(from + most, words.length); to > from; to -= 1) {
        const token = this.names.get(joined(words, from, to));
        if (token) {
          found.push({ token, start: words[from].start, end: words[to - 1].end, from, to });
          next = to;
          break;
        }
      }
      from = next;
    }
    return found;
  }

  /**
   * What there is for a question, the best first.
   *
   * @param {string} question what the reader has typed
   * @returns {{question: string, mended: Array, terms: Array, pages: Array}} the question as it was
   *   understood; the words that are nowhere, each with the one shown in its place; entries of the
   *   glossary with their places; pages, each with its best sections, what to mark in their text, and
   *   whether a section has all the words
   */
  find(question) {
    const understood = this.#understood(question);
    return { ...understood, ...this.#found(wordsOf(understood.question)) };
  }

  /** A question with each word that is nowhere replaced by the one it is most likely a slip of. */
  #understood(question) {
    const mended = [];
    let [text, at] = ["", 0];
    for (const { word, start, end } of wordsOf(question)) {
      if (UNSAID.has(word) || this.#isKnown(word)) continue;
      const like = mostLike(word, this.vocabulary);
      if (!like) continue;
      mended.push({ typed: question.slice(start, end), shown: like });
      text += question.slice(at, start) + like;
      at = end;
    }
    return { question: text + question.slice(at), mended };
  }

  /** Whether a word is somewhere, or still in the typing. */
  #isKnown(word) {
    return this.vocabulary.has(word) || this.names.has(word) || this.search.search(word, { prefix: true }).length > 0;
  }

  #found(words) {
    const named = this.#named(words);
    const parts = [
      ...named.map(({ token, from, to }) => this.#term(token, words.slice(from, to))),
      ...words
        .filter(({ word }, at) => !UNSAID.has(word) && !named.some(({ from, to }) => from <= at && at < to))
        .map(({ word }, at, all) => this.#word(word, at === all.length - 1)),
    ];
    if (!parts.length) return { terms: [], pages: [] };
    const scores = new Map();
    const note = (hits, whole) => {
      for (const { id, score, terms: found } of hits) {
        if (scores.has(id)) continue;
        scores.set(id, { section: this.sections[id], score: score * (whole ? 1 : ONLY_SOME_WORDS), found, whole });
      }
    };
    const options = { boost: WEIGHTS, boostDocument: (id) => this.sections[id].page.weight };
    note(this.search.search({ combineWith: "AND", queries: parts }, options), true);
    if (parts.length > 1) note(this.search.search({ combineWith: "OR", queries: parts }, options), false);
    const terms = [...new Set(named.map(({ token }) => token))].map((token) => {
      const place = this.places[token.slice(SIGN.length)];
      return { place, ...this.terms[place] };
    });
    return { terms, pages: byPage([...scores.values()], new Set(terms.map(({ chapter }) => chapter?.[0]))) };
  }

  /** A term by its token; its words as well, for a page that has them in another order. */
  #term(token, words) {
    const apart = words.map(({ word }) => word).filter((word) => !UNSAID.has(word));
    return {
      combineWith: "OR",
      queries: [
        { queries: [token], boost: scaled(3) },
        { queries: apart, combineWith: "AND", boost: scaled(0.3) },
      ],
    };
  }

  /** A word; the last may still be in the typing. */
  #word(word, last) {
    return { queries: [word], prefix: last && word.length > 2, weights: { prefix: 0.4 } };
  }
}

const joined = (words, from, to) => words.slice(from, to).map(({ word }) => word).join("");
const scaled = (by) => Object.fromEntries(Object.entries(WEIGHTS).map(([field, weight]) => [field, weight * by]));

function byPage(hits, teaching) {
  const pages = new Map();
  for (const hit of hits.sort((a, b) => b.score - a.score)) {
    const { page } = hit.section;
    if (!pages.has(page)) pages.set(page, { ...page, score: 0, sections: [], whole: false });
    const found = pages.get(page);
    found.whole ||= hit.whole;
    if (found.sections.length === SECTIONS_OF_A_PAGE) continue;
    found.score += hit.score * (found.sections.length ? MORE_OF_THE_PAGE : 1) * (teaching.has(page.address) ? TEACHES_IT : 1);
    found.sections.push(hit);
  }
  const sorted = [...pages.values()].sort((a, b) => b.score - a.score);
  let more = ENOUGH - sorted.filter(({ whole }) => whole).length;
  return sorted.filter(({ whole }) => whole || (more -= 1) >= 0);
}
