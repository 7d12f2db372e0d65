// Brings the explorers of a page to life: each chart is drawn when the reader comes near it.

const VEGA = new URL("vega-embed.js", document.currentScript.src);
const BEFORE_IN_VIEW = { rootMargin: "400px 0px" };

let vega; // the library, fetched once for the page's first explorer
const drawn = new Map(); // chart element -> the view that draws it

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

async function draw(figure) {
  const chart = figure.querySelector(".explorer-chart");
  const spec = JSON.parse(figure.querySelector(".explorer-spec").textContent);
  const chosen = choices(spec, drawn.get(chart));
  if (drawn.has(chart)) chart.dataset.state = "redrawing";
  try {
    const { vegaEmbed } = await loadVega();
    const { view } = await vegaEmbed(chart, fitted(spec), {
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

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    draw(target);
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
}

// On paper, a chart that was never reached is replaced by its table.
const opened = new Set();
addEventListener("beforeprint", () => {
  for (const figure of figures) {
    const table = figure.querySelector("details");
    if (drawn.has(figure.querySelector(".explorer-chart")) || table.open) continue;
    table.open = true;
    opened.add(table);
  }
});
addEventListener("afterprint", () => {
  for (const table of opened) table.open = false;
  opened.clear();
});

new MutationObserver(() => {
  for (const figure of figures) {
    if (drawn.has(figure.querySelector(".explorer-chart"))) draw(figure);
  }
}).observe(document.documentElement, { attributeFilter: ["data-theme"] });
