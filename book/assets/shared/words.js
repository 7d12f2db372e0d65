// How pages say in words what they count.

/** Say how many there are: "1 card", "2 cards"; `things` where the plural has more than an s. */
export const counted = (number, thing, things = `${thing}s`) => `${number} ${number === 1 ? thing : things}`;
