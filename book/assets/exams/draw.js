// Draws the questions of a sitting. How many of each domain are asked is worked out at build time by
// medoffice.questions.exams. A seed repeats a draw.

export const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0];

/** Return a source of random numbers from 0 up to 1 (mulberry32, by T. Ettinger, public domain). */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Return a list in random order (Fisher and Yates). */
export function shuffled(list, random) {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

// `seen` gives the number of the last sitting that asked an item: the higher, the later.
const lastSeen = (items, seen) => Math.max(...items.map((item) => seen.get(item.id) ?? 0));

/** Draw single questions: of each domain as many as are asked, those first that were not seen. */
export function draw(items, asked, outline, seen, random) {
  const taken = Object.entries(asked).flatMap(([code, count]) =>
    shuffled(items.filter((item) => !item.scenario && item[outline] === code), random)
      .sort((one, other) => lastSeen([one], seen) - lastSeen([other], seen))
      .slice(0, count),
  );
  return shuffled(taken, random);
}

/**
 * Draw scenarios, and of each the parts that are still needed; no part hinges on another.
 *
 * Those seen longest ago come first, and of these the one of which the largest share is needed. So
 * most scenarios are asked whole, and each domain has exactly as many parts as are asked.
 */
export function drawScenarios(items, asked, outline, seen, random) {
  const needed = { ...asked };
  let waiting = shuffled(byScenario(items), random);
  const taken = [];
  while (waiting.length) {
    const ranks = waiting.map((scenario) => {
      const fits = fitting(scenario, needed, outline);
      return { scenario, fits, seen: lastSeen(scenario, seen), share: fits.length / scenario.length };
    });
    const [best] = ranks
      .filter(({ fits }) => fits.length)
      .sort((one, other) => one.seen - other.seen || other.share - one.share);
    if (!best) break;
    taken.push(best.fits);
    for (const part of best.fits) needed[part[outline]] -= 1;
    waiting = waiting.filter((scenario) => scenario !== best.scenario);
  }
  return shuffled(taken, random).flat();
}

function byScenario(items) {
  const groups = new Map();
  for (const item of items.filter(({ scenario }) => scenario)) {
    groups.set(item.scenario, [...(groups.get(item.scenario) ?? []), item]);
  }
  return [...groups.values()];
}

function fitting(scenario, needed, outline) {
  const left = { ...needed };
  return scenario.filter((part) => {
    if (!left[part[outline]]) return false;
    left[part[outline]] -= 1;
    return true;
  });
}

/** Return the places of an order's steps as they are shown at first: never in the right order. */
export function firstOrder(item, seed) {
  const places = item.steps.map((_, place) => place);
  const random = generator([...item.id].reduce((mixed, sign) => Math.imul(mixed, 31) + sign.codePointAt(), seed));
  const mixed = shuffled(places, random);
  return mixed.every((place, at) => place === at) ? [...mixed.slice(1), mixed[0]] : mixed;
}
