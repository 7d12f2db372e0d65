// A calculator for + − × ÷, brackets and percent. What is typed is read sign by sign; nothing of it
// is ever run as a program.

const SIGNS = { "*": "×", "/": "÷", "-": "−", x: "×", X: "×" };

/** Return a calculation without the "=" that users of a spreadsheet begin with. */
const bare = (text) => text.replace(/^\s*=\s*/, "");

const NUMBER = /^(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?$/;

/** Throw a sentence for the reader if a number is not written as here, or a sign is left out. */
function lookAtNumbers(text) {
  if (/[\d.,]\s+[\d.,]/.test(text)) throw new Error("A sign is missing between two numbers.");
  const odd = text.match(/[\d.,]*\d[\d.,]*/g)?.find((number) => !NUMBER.test(number));
  if (odd) throw new Error(`I cannot read “${odd}”. Write numbers as 1,234.50.`);
}

/** Return what a calculation comes to; throw a sentence for the reader if it cannot be read. */
export function calculate(text) {
  lookAtNumbers(text);
  const signs = bare(text).replace(/[\s,$]/g, "").replace(/[*/\-xX]/g, (sign) => SIGNS[sign]);
  const numbers = /(\d+\.?\d*|\.\d+)/y;
  let at = 0;
  const has = (sign) => signs[at] === sign && Boolean((at += 1));

  function value() {
    if (has("−")) return -value();
    if (has("(")) {
      const inside = sum();
      if (!has(")")) throw new Error("A bracket is open: add “)”.");
      return percent(inside);
    }
    numbers.lastIndex = at;
    const found = numbers.exec(signs);
    if (!found) throw new Error(at < signs.length ? `I cannot read “${signs[at]}” here.` : "Something is missing at the end.");
    at = numbers.lastIndex;
    return percent(Number(found[1]));
  }
  const percent = (number) => (has("%") ? number / 100 : number);
  function product() {
    let result = value();
    for (;;) {
      if (has("×")) result *= value();
      else if (has("÷")) {
        const by = value();
        if (by === 0) throw new Error("Nothing can be divided by zero.");
        result /= by;
      } else return result;
    }
  }
  function sum() {
    let result = product();
    for (;;) {
      if (has("+")) result += product();
      else if (has("−")) result -= product();
      else return result;
    }
  }

  if (!signs) throw new Error("Type a calculation, such as 1,250 × 12.");
  const result = sum();
  if (at < signs.length) throw new Error(`I cannot read “${signs[at]}” here.`);
  if (!Number.isFinite(result)) throw new Error("The result is too large.");
  return result;
}

/** Return a result as it is shown: without what the computer's fractions add at the end. */
export const shown = (result) =>
  Number(result.toPrecision(12)).toLocaleString("en-US", { maximumFractionDigits: 10 });

/** Bring a calculator on the page to life. */
export function bringToLife(calculator) {
  const field = calculator.querySelector("input");
  const said = calculator.querySelector("[role=status]");
  let result; // what stands in the field after "="

  function work() {
    try {
      result = shown(calculate(field.value));
      said.textContent = `${bare(field.value)} = ${result}`;
      field.value = result; // to go on with
    } catch (error) {
      said.textContent = error.message;
    }
  }

  /** A number behind a result begins anew; a sign goes on with it. */
  function beginAnew(sign) {
    const ends = field.selectionStart === field.value.length;
    if (/^[\d.(]/.test(sign) && ends && field.value === result) field.value = "";
    result = undefined;
  }

  // The field keeps the place of the cursor while a key of the page has the focus.
  function put(sign) {
    beginAnew(sign);
    const { selectionStart: from, selectionEnd: to } = field;
    field.setRangeText(sign, from, to, "end");
  }

  calculator.addEventListener("click", (event) => {
    const { key } = event.target.dataset;
    if (!key) return;
    if (key === "=") work();
    else if (key === "clear") {
      field.value = "";
      said.textContent = "";
    } else if (key === "back") {
      const at = field.selectionStart;
      if (at) field.setRangeText("", at - 1, at, "end");
    } else put(key);
  });
  field.addEventListener("beforeinput", ({ data }) => beginAnew(data ?? ""));
  field.addEventListener("keydown", (event) => {
    const begins = !field.value.slice(0, field.selectionStart).trim();
    if (event.key !== "Enter" && (event.key !== "=" || begins)) return;
    event.preventDefault();
    work();
  });
}
