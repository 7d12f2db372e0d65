// Writes the licenses of all that is in the bundle into one file: node licenses.mjs, after the bundle.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const TO = "../../book/assets/vendor/jupyter-widgets.LICENSE.txt";
const LICENSE_FILE = /^licen[cs]e(\.\w+)?$/i;
// Lumino's packages carry no license of their own. It stands in the styles that the widgets take from it.
const WITHOUT_FILE = { "@lumino/": "its license stands above, in css/lumino.css of @jupyter-widgets/controls" };
const A_LICENSE = /Permission is hereby granted|Redistribution and use/;
const RULE = `\n\n${"-".repeat(72)}\n\n`;

const read = (file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();

const { outputs } = JSON.parse(read("node_modules/bundle.json"));
const inputs = Object.values(outputs).flatMap((made) => Object.entries(made.inputs));
const files = inputs.filter(([file, { bytesInOutput }]) => bytesInOutput && file.includes("node_modules/"));

const packages = new Map();
for (const [file] of files) {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replace(/^\(disabled\):/, ""));
  packages.set(folder, [...(packages.get(folder) ?? []), file]);
}

function ofPackage(folder, parts) {
  const { name, version, license } = JSON.parse(read(`${folder}/package.json`));
  const file = readdirSync(folder).find((one) => LICENSE_FILE.test(one));
  const elsewhere = Object.entries(WITHOUT_FILE).find(([start]) => name.startsWith(start))?.[1];
  if (!file && !elsewhere) throw new Error(`${name} has no file with its license`);
  const texts = [`${name} ${version} (${license})${file ? "" : `: ${elsewhere}`}`];
  if (file) texts.push(read(`${folder}/${file}`));
  // Some files hold parts of other programs, and say so in a comment.
  for (const part of parts.filter((one) => !one.startsWith("("))) {
    const comments = read(part).match(/\/\*[^]*?\*\/|(?:^\/\/.*\n)+/gm) ?? [];
    for (const comment of comments.filter((one) => A_LICENSE.test(one))) {
      const text = comment.replace(/^(\/\*+|\*+\/|\/\/)|\*\/$/gm, "").trim();
      texts.push(`In ${part.slice(folder.length + 1)} of ${name}:\n\n${text}`);
    }
  }
  return texts.join("\n\n");
}

const all = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(TO, `${all.map(([folder, parts]) => ofPackage(folder, parts)).join(RULE)}\n`);
