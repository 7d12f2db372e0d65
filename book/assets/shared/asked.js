// Asks a reader before something is done that is not simply taken back.

import { element } from "./dom.js";

/** Ask before something is done; return whether the reader agreed. */
export async function agreed({ title, text, yes }) {
  return (await asked({ title, text, answers: { yes, no: "Leave it as it is" } })) === "yes";
}

/**
 * Ask what is to be done. The last answer is the one that changes nothing, and has the focus.
 * @returns {Promise<string>} the answer's name; nothing if the reader closed the question
 */
export function asked({ title, text, answers }) {
  const buttons = Object.entries(answers).map(([value, says]) => element("button", { value }, says));
  buttons.at(-1).autofocus = true;
  const dialog = element(
    "dialog",
    { className: "lab-ask", "aria-labelledby": "lab-ask-title", "aria-describedby": "lab-ask-text" },
    element(
      "form",
      { method: "dialog" },
      element("h2", { id: "lab-ask-title" }, title),
      element("p", { id: "lab-ask-text" }, text),
      element("div", { className: "lab-answers" }, buttons),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue);
    });
  });
}
