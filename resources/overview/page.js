"use strict";
(function () {
  const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const byId = (id) => document.getElementById(id);

  function value(row, column) {
    const cell = row.cells[column];
    return cell ? (cell.dataset.v !== undefined ? cell.dataset.v : cell.textContent.trim()) : "";
  }

  function sort(table, column, button) {
    const head = button.closest("th");
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.querySelectorAll("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).filter((row) => !row.classList.contains("more"));
    const below = new Map(rows.map((row) => [row, row.dataset.more ? byId(row.dataset.more) : null]));
    const numeric = head.classList.contains("n");
    rows.sort((one, other) => {
      const a = value(one, column), b = value(other, column);
      if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
      const order = numeric ? Number(a) - Number(b) : a.localeCompare(b, "vi");
      return up ? order : -order;
    });
    for (const row of rows) {
      body.append(row);
      if (below.get(row)) body.append(below.get(row));
    }
  }

  for (const table of document.querySelectorAll("table.sortable")) {
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const button = head.querySelector("button");
      if (button) button.addEventListener("click", () => sort(table, column, button));
    });
  }

  function narrow() {
    const words = fold(byId("find").value.trim());
    const kind = byId("kind").value;
    let shown = 0;
    for (const row of document.querySelectorAll("#ranking tbody tr:not(.more)")) {
      const fits = fold(row.dataset.unit).includes(words) && (!kind || row.dataset.kind === kind);
      row.hidden = !fits;
      const more = byId(row.dataset.more);
      if (more) more.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const row of document.querySelectorAll("#overdue tbody tr")) row.hidden = !fold(row.dataset.unit).includes(words);
    byId("shown").textContent = String(shown);
  }
  byId("find").addEventListener("input", narrow);
  byId("kind").addEventListener("change", narrow);
  byId("part").addEventListener("change", () => {
    const part = byId("part").value;
    for (const cell of document.querySelectorAll("#ranking [data-part]")) cell.hidden = part !== "" && cell.dataset.part !== part;
  });
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = getComputedStyle(root).colorScheme === "dark";
    root.dataset.theme = dark ? "light" : "dark";
    byId("theme").setAttribute("aria-pressed", String(!dark));
  });
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => { one.dataset.was = one.open; one.open = true; }));
  window.addEventListener("afterprint", () => document.querySelectorAll("details").forEach((one) => { one.open = one.dataset.was === "true"; }));
})();
