"use strict";
// Finds with or without marks: "niem yet" finds "Niêm yết", d finds đ.
const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
const sections = [...document.querySelectorAll("main section")];
const links = [...document.querySelectorAll("#pages a")];
const found = document.getElementById("found");
const find = document.getElementById("find");

const parts = [];
for (const section of sections) {
  let title = section.querySelector("h1").textContent, anchor = section.id;
  for (const child of section.children) {
    if (child.tagName === "H2") { title = child.textContent; anchor = child.id; }
    const lines = child.matches("ul, ol, table") ? child.querySelectorAll("li, tr") : [child];
    for (const line of lines) {
      const text = line.textContent.trim() + " " + [...line.querySelectorAll("img")].map(image => image.alt).join(" ");
      parts.push({ text, title, anchor, page: section.id, folded: fold(title + " " + text) });
    }
  }
}

function show(anchor) {
  const target = document.getElementById(anchor);
  const section = target && target.closest("section") || sections[0];
  for (const each of sections) each.classList.toggle("shown", each === section);
  for (const link of links) {
    if (link.hash === "#" + section.id) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  if (target && target !== section) target.scrollIntoView(); else window.scrollTo(0, 0);
}

function search() {
  const words = fold(find.value).split(/\s+/).filter(Boolean);
  found.replaceChildren();
  if (!words.length) return;
  const hits = parts.filter(part => words.every(word => part.folded.includes(word))).slice(0, 30);
  if (!hits.length) found.textContent = document.body.dataset.nothing;
  for (const hit of hits) {
    const link = document.createElement("a"), line = document.createElement("small");
    link.href = "#" + hit.anchor;
    link.textContent = hit.title;
    line.textContent = hit.text.slice(0, 140);
    link.append(line);
    found.append(link);
  }
}

find.addEventListener("input", search);
window.addEventListener("hashchange", () => show(location.hash.slice(1)));
show(location.hash.slice(1) || document.body.dataset.start);
