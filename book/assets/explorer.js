// Brings the explorers of a page to life: each chart is drawn when the reader comes near it.

const VEGA = new URL("vega-embed.js", document.currentScript.src);
const BEFORE_IN_VIEW = { rootMargin: "400px 0px" };

const ON_PAPER = "The chart is on the page, where it is drawn when you reach it. Here its table stands.";

let vega; // the library, fetched once for the page's first explorer
const drawn = new Map(); // chart element -> the view that draws it
const begun = new Map(); // figure -> the promise of its first drawing

function loadVega() {
  vega ??= import(VEGA);
  return vega;
}

// The page's own colours and letters, so that a chart reads in light and in dark.
function lookOfThePage() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const text = colour("--pst-color-text-base");
  const line = colour("--pst-color-border");
  const font = getComputedStyle(document.body).fontFamily;
  return {
    background: "transparent",
    font,
    axis: { labelColor: text, titleColor: text, gridColor: line, domainColor: line, tickColor: line,
            labelFontSize: 12, titleFontSize: 13 },
    legend: { labelColor: text, titleColor: text, labelFontSize: 12, titleFontSize: 13 },
    title: { color: text, subtitleColor: text },
    rule: { color: text },
    text: { color: text },
    style: { halo: { stroke: colour("--pst-color-surface"), strokeWidth: 5 } },
    view: { stroke: "transparent" },
  };
}

// To a screen reader a chart is named by its title; else it would be read out from its axis on.
function named(spec, figure) {
  const title = figure.querySelector("figcaption").textContent;
  return { ...spec, description: [title, spec.description].filter(Boolean).join(". ") };
}

// A chart that says nothing of its width takes the width there is.
function fitted(spec) {
  const isSingle = !("hconcat" in spec || "vconcat" in spec || "concat" in spec || "facet" in spec);
  return isSingle ? { width: "container", autosize: "fit-x", ...spec } : spec;
}

// Vega writes a bound control's name as text beside it; tie the two together for a screen reader.
function nameControls(chart) {
  for (const binding of chart.querySelectorAll(".vega-bind")) {
    const name = binding.querySelector(".vega-bind-name")?.textContent.trim();
    if (!name) continue;
    const radios = binding.querySelector(".vega-bind-radio");
    if (radios) {
      radios.setAttribute("role", "radiogroup");
      radios.setAttribute("aria-label", name);
    } else {
      binding.querySelector("select, input")?.setAttribute("aria-label", name);
    }
  }
}

// Who does not see the chart change is told which choice it follows.
function tellOfChoices(figure) {
  const told = document.createElement("p");
  told.className = "explorer-told visually-hidden";
  told.setAttribute("role", "status");
  figure.querySelector(".explorer-chart").after(told);
  figure.addEventListener("change", ({ target }) => {
    const name = target.closest(".vega-bind")?.querySelector(".vega-bind-name")?.textContent.trim();
    if (!name) return;
    const isSwitch = target.type === "checkbox";
    const value = isSwitch ? (target.checked ? "on" : "off") : target.value;
    told.textContent = `The chart now shows: ${name}, ${value}.`;
  });
}

async function draw(figure) {
  const chart = figure.querySelector(".explorer-chart");
  const spec = JSON.parse(figure.querySelector(".explorer-spec").textContent);
  const chosen = choices(spec, drawn.get(chart));
  if (drawn.has(chart)) chart.dataset.state = "redrawing";
  try {
    const { vegaEmbed } = await loadVega();
    const { view } = await vegaEmbed(chart, fitted(named(spec, figure)), {
      actions: false,
      renderer: "svg",
      config: lookOfThePage(),
      tooltip: { theme: document.documentElement.dataset.theme === "dark" ? "dark" : "light" },
    });
    for (const [name, value] of chosen) view.signal(name, value);
    await view.runAsync();
    drawn.set(chart, view);
    nameControls(chart);
    chart.dataset.state = "drawn";
  } catch (error) {
    chart.dataset.state = "failed";
    chart.innerHTML =
      '<p class="explorer-status" role="status">The chart could not be drawn in this browser. ' +
      "The table below shows the same numbers.</p>";
    figure.querySelector("details").open = true;
    console.error(error);
  }
}

// What the reader has chosen, to be kept when the chart is drawn anew.
function choices(spec, view) {
  if (!view) return [];
  const controls = (spec.params ?? []).filter((param) => param.bind);
  return controls.map(({ name }) => [name, view.signal(name)]);
}

function begin(figure) {
  if (!begun.has(figure)) begun.set(figure, draw(figure));
  return begun.get(figure);
}

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    begin(target);
  }
}, BEFORE_IN_VIEW);

// A chart measures its place once, as the window changes. The columns of the page settle a moment
// later, so it is told again whenever its place has got another width.
const widths = new Map();
const settled = new ResizeObserver((entries) => {
  const isNew = ({ target, contentRect }) => widths.get(target) !== contentRect.width;
  const changed = entries.filter(isNew);
  for (const { target, contentRect } of changed) widths.set(target, contentRect.width);
  if (changed.length) dispatchEvent(new Event("resize"));
});

const figures = document.querySelectorAll("figure.explorer");
for (const figure of figures) {
  near.observe(figure);
  settled.observe(figure);
  tellOfChoices(figure);
}

// Paper does not wait. With the library at hand a chart that was never reached is drawn in time;
// else its table stands for it, with a word that there is a chart.
const standIns = new Map(); // figure -> what to do when its table no longer stands for the chart
function letTheTableStand(figure) {
  const chart = figure.querySelector(".explorer-chart");
  const table = figure.querySelector("details");
  const status = chart.querySelector(".explorer-status");
  const { open } = table;
  const said = status?.textContent;
  table.open = true;
  chart.dataset.paper = "table";
  if (status) status.textContent = ON_PAPER;
  standIns.set(figure, () => {
    table.open = open || chart.dataset.state === "failed";
    delete chart.dataset.paper;
    if (status) status.textContent = said;
    standIns.delete(figure);
  });
}
addEventListener("beforeprint", () => {
  for (const figure of figures) {
    if (figure.querySelector(".explorer-chart").dataset.state !== "waiting") continue;
    letTheTableStand(figure);
    begin(figure).then(() => standIns.get(figure)?.());
  }
});
addEventListener("afterprint", () => {
  for (const done of [...standIns.values()]) done();
});

new MutationObserver(() => {
  for (const figure of figures) {
    if (drawn.has(figure.querySelector(".explorer-chart"))) draw(figure);
  }
}).observe(document.documentElement, { attributeFilter: ["data-theme"] });
