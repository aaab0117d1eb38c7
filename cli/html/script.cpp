#include "cli/html/page.hpp"

namespace nutmeg {

namespace {

/// What the parts below share.
constexpr std::string_view start = R"js(//<![CDATA[
(function () {
"use strict";
var body = document.body;
function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
)js";

/// The clipboard gets lines of words with brackets around deletions, and the same with styles that
/// word processors keep.
constexpr std::string_view copying = R"js(
function escaped(words) { return words.replace(/[&<>]/g, function (c) { return "&#" + c.charCodeAt(0) + ";"; }); }
function Copied(hidden) {
  this.hidden = ".vh, .mv, .bar, .sides, script, style" + hidden;
  this.lines = [];
  this.text = this.html = "";
}
Copied.prototype.end = function () {
  if (this.text.trim() !== "") { this.lines.push({ text: this.text.trim(), html: this.html.trim() }); }
  this.text = this.html = "";
};
Copied.prototype.words = function (words) {
  words = words.replace(/[ \t\r\n]+/g, " ");
  if (words[0] === " " && /(^|\s)$/.test(this.text)) { words = words.slice(1); }
  this.text += words;
  this.html += escaped(words);
};
Copied.prototype.marked = function (node, tag, style) {
  this.html += "<" + tag + (style ? " style=\"text-decoration:" + style + "\"" : "") + ">";
  this.children(node);
  this.html += "</" + tag + ">";
};
Copied.prototype.children = function (node) { Array.prototype.forEach.call(node.childNodes, this.add, this); };
Copied.prototype.deleted = function (node) {
  this.words("[");
  all(".cut", node).forEach(function (cut) { this.marked(cut, "s", "line-through"); }, this);
  this.words("]");
};
Copied.prototype.add = function (node) {
  if (node.nodeType === 3) { this.words(node.nodeValue); return; }
  if (node.nodeType !== 1 || node.matches(this.hidden)) { return; }
  var name = node.nodeName;
  if (name === "DEL") { this.deleted(node); return; }
  if (name === "INS") { this.marked(node, "u", "underline"); return; }
  if (name === "B") { this.marked(node, "b"); return; }
  var isInline = /^(A|I|EM|SPAN|SUP|SUB)$/.test(name);
  if (!isInline) { this.end(); }
  if (name === "DETAILS" && !node.open && node.firstElementChild) {
    this.words("\u2026 " + node.firstElementChild.textContent + " \u2026");
  } else { this.children(node); }
  if (!isInline) { this.end(); }
};
/* A part of a mark is marked too: the range with the marks that it is inside of. */
function taken(range) {
  var box = document.createElement("div");
  box.appendChild(range.cloneContents());
  var node = range.commonAncestorContainer;
  for (; node && node !== body; node = node.parentNode) {
    if (/^(DEL|INS|SPAN|B)$/.test(node.nodeName)) {
      var mark = node.cloneNode(false);
      while (box.firstChild) { mark.appendChild(box.firstChild); }
      box.appendChild(mark);
    }
  }
  return box;
}
function otherColumn(node) {
  if (!body.classList.contains("side")) { return ""; }
  var cell = (node.nodeType === 1 ? node : node.parentNode).closest(".pair > *");
  if (!cell) { return ""; }
  return cell.classList.contains("left") ? ", .right, .left ins" : ", .left, .right del";
}
document.addEventListener("copy", function (event) {
  var selection = document.getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) { return; }
  if (document.activeElement && /^(INPUT|TEXTAREA)$/.test(document.activeElement.nodeName)) { return; }
  var copied = new Copied(otherColumn(selection.anchorNode));
  var isLaw = false;
  for (var i = 0; i < selection.rangeCount; i += 1) {
    var box = taken(selection.getRangeAt(i));
    isLaw = isLaw || box.querySelector("del, ins, .prov") !== null;
    copied.add(box);
  }
  if (!isLaw || copied.lines.length === 0) { return; }
  var lines = copied.lines;
  event.clipboardData.setData("text/plain", lines.map(function (line) { return line.text; }).join("\n"));
  event.clipboardData.setData("text/html", lines.length === 1 ? lines[0].html : lines.map(function (line) {
    return "<p style=\"margin:0 0 6pt\">" + line.html + "</p>";
  }).join("\n"));
  event.preventDefault();
});
)js";

/// A link to folded words unfolds them; the index of a folder of pages can be searched.
constexpr std::string_view finding = R"js(
function linked() {
  var id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch (malformed) { /* a bare percent sign: the id is as it is */ }
  return id === "" ? null : document.getElementById(id);
}
function unfold() {
  var target = linked();
  var wasFolded = false;
  for (var part = target; part; part = part.parentElement) {
    if (part.nodeName === "DETAILS" && !part.open) { part.open = wasFolded = true; }
  }
  if (wasFolded) { target.scrollIntoView(); }
}
window.addEventListener("hashchange", unfold);
unfold();
var find = document.getElementById("find");
if (find) {
  var form = document.getElementById("finder");
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  find.addEventListener("input", function () {
    var typed = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    var left = 0;
    all(".chapter").forEach(function (chapter) {
      var name = chapter.querySelector(".name").textContent.toLowerCase() + " ";
      var inChapter = 0;
      all("li", chapter).forEach(function (row) {
        var words = name + row.textContent.toLowerCase();
        row.hidden = !typed.every(function (word) { return words.indexOf(word) !== -1; });
        inChapter += row.hidden ? 0 : 1;
      });
      chapter.hidden = inChapter === 0;
      chapter.open = typed.length > 0;
      left += inChapter;
    });
    all(".title").forEach(function (title) { title.hidden = !title.querySelector(".chapter:not([hidden])"); });
    document.getElementById("left").textContent = typed.length === 0 ? "" : left + (left === 1 ? " section" : " sections");
  });
}
)js";

/// The tool bar: the way from change to change, folds, and what does not change hidden.
constexpr std::string_view tools = R"js(
var stops = all(".change");
var bar = document.getElementById("tools");
if (!bar || stops.length === 0) { return; }
bar.hidden = false;
function tool(id, act) {
  var button = document.getElementById(id);
  button.addEventListener("click", act);
  return button;
}
function press(button, isOn) { button.setAttribute("aria-pressed", isOn ? "true" : "false"); }
var at = -1;
var position = document.getElementById("position");
function show() {
  position.textContent = at === -1 ? stops.length + (stops.length === 1 ? " change" : " changes") : (at + 1) + " of " + stops.length;
}
/* In two columns, the change and its other half. */
function halves(stop) {
  var was = stop.closest(".pair") ? stop.closest(".pair").querySelector(".was") : null;
  return was ? [stop, all(".change", was)[all(".change", stop.closest(".prov")).indexOf(stop)]] : [stop];
}
function mark(isOn) {
  if (at !== -1) { halves(stops[at]).forEach(function (half) { half.classList.toggle("here", isOn); }); }
}
function go(step) {
  mark(false);
  at = at === -1 ? (step === 1 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length;
  mark(true);
  var stop = stops[at];
  for (var part = stop; part; part = part.parentElement) { if (part.nodeName === "DETAILS") { part.open = true; } }
  stop.setAttribute("tabindex", "-1");
  stop.focus({ preventScroll: true });
  var shown = halves(stop).filter(function (half) { return half.getClientRects().length > 0 && half.offsetWidth > 0; });
  (shown[0] || stop.closest(".prov")).scrollIntoView({ block: "center" });
  show();
}
tool("previous", function () { go(-1); });
tool("next", function () { go(1); });
show();
var folded = all(".fold");
var folds = tool("folds", function () {
  var isAny = folded.some(function (fold) { return !fold.open; });
  folded.forEach(function (fold) { fold.open = isAny; });
  nameFolds();
});
function nameFolds() { folds.textContent = folded.some(function (fold) { return !fold.open; }) ? "Show all" : "Fold unchanged"; }
document.addEventListener("toggle", nameFolds, true);
folds.hidden = folded.length === 0;
nameFolds();
var only = tool("only", function () { press(only, body.classList.toggle("only-changes")); });
var hasKeys = true;
var keys = tool("keys", function () { hasKeys = !hasKeys; press(keys, hasKeys); });
)js";

/// Side by side: each paragraph becomes a row. On the left it has no insertions, on the right no
/// deletions. The paragraph itself is on the right, a copy on the left.
constexpr std::string_view columns = R"js(
var lists = [];
var moved = [];
function copyOf(paragraph) {
  var was = paragraph.cloneNode(true);
  was.classList.add("was");
  all("[tabindex]", was).forEach(function (one) { one.removeAttribute("tabindex"); });
  all("[id]", was).forEach(function (one) {
    if (!one.closest("del")) { one.removeAttribute("id"); return; }
    var original = document.getElementById(one.id);
    moved.push([original, one.id]);
    original.removeAttribute("id");
  });
  return was;
}
function addRow(list, next, left, right) {
  var row = document.createElement("div");
  row.className = "pair";
  list.insertBefore(row, next);
  row.appendChild(left || document.createElement("div")).classList.add("left");
  row.appendChild(right || document.createElement("div")).classList.add("right");
}
function divide(list) {
  var children = Array.prototype.slice.call(list.children);
  var gone = [];
  var come = [];
  function addGathered(next) {
    for (var i = 0; i < Math.max(gone.length, come.length); i += 1) { addRow(list, next, gone[i], come[i]); }
    gone = [];
    come = [];
  }
  lists.push([list, children]);
  children.forEach(function (child) {
    var isGone = child.classList.contains("gone");
    var isNew = child.classList.contains("come");
    if (!isNew && (!isGone || come.length > 0)) { addGathered(child); }
    if (isGone) { gone.push(child); }
    else if (isNew) { come.push(child); }
    else if (child.classList.contains("prov")) { addRow(list, child, copyOf(child), child); }
  });
  addGathered(null);
  if (!list.classList.contains("fold")) {
    var heads = document.createElement("div");
    heads.className = "sides";
    heads.innerHTML = "<span>Before</span><span>After</span>";
    list.insertBefore(heads, list.firstChild);
  }
}
function join() {
  moved.forEach(function (one) { one[0].id = one[1]; });
  lists.forEach(function (one) {
    one[1].forEach(function (child) {
      child.classList.remove("left", "right");
      one[0].appendChild(child);
    });
    all(".pair, .sides", one[0]).forEach(function (row) { if (row.parentNode === one[0]) { row.remove(); } });
  });
  lists = [];
  moved = [];
}
var isWanted = false;
var wide = window.matchMedia("(min-width: 60rem)");
function arrange(isPrinting) {
  var isSide = isWanted && wide.matches && isPrinting !== true;
  if (isSide === body.classList.contains("side")) { return; }
  mark(false);
  if (isSide) { all(".law:not(.whole):not(.kept), .law .fold").forEach(divide); } else { join(); }
  body.classList.toggle("side", isSide);
  mark(true);
  if (at !== -1 && isPrinting !== true) { stops[at].closest(".prov").scrollIntoView({ block: "center" }); }
}
function toggleSides() {
  isWanted = !isWanted;
  press(sides, isWanted);
  arrange();
}
var sides = tool("columns", toggleSides);
wide.addEventListener("change", function () { arrange(); });
window.addEventListener("beforeprint", function () { arrange(true); });
window.addEventListener("afterprint", function () { arrange(); });
/* A selection stays in the column that it begins in. */
document.addEventListener("mousedown", function (event) {
  var cell = event.target.closest ? event.target.closest(".pair > *") : null;
  body.classList.toggle("selects-before", cell !== null && cell.classList.contains("left"));
  body.classList.toggle("selects-after", cell !== null && cell.classList.contains("right"));
});
document.addEventListener("keydown", function (event) {
  if (!hasKeys || event.altKey || event.ctrlKey || event.metaKey) { return; }
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.nodeName || "")) { return; }
  if (event.key === "n") { go(1); }
  if (event.key === "p") { go(-1); }
  if (event.key === "s" && wide.matches) { toggleSides(); }
});
}());
//]]>)js";

} // namespace

std::string html_script() {
    std::string script;
    for (auto const part : {start, copying, finding, tools, columns})
        script += part;
    return script;
}

} // namespace nutmeg
