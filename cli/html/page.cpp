#include "cli/html/page.hpp"

#include "cli/html/escape.hpp"

namespace nutmeg {

namespace {

constexpr std::string_view script = R"js(
(function () {
  var stops = Array.prototype.slice.call(document.querySelectorAll(".change"));
  if (stops.length === 0) { return; }
  var at = -1;
  var bar = document.createElement("div");
  bar.className = "bar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Changes");
  function button(label, keys, act) {
    var b = document.createElement("button");
    b.type = "button";
    b.textContent = label;
    if (keys) { b.setAttribute("aria-keyshortcuts", keys); b.title = "Key: " + keys; }
    b.addEventListener("click", act);
    bar.appendChild(b);
    return b;
  }
  var position = document.createElement("span");
  position.setAttribute("role", "status");
  function show() { position.textContent = at === -1 ? stops.length + (stops.length === 1 ? " change" : " changes") : (at + 1) + " of " + stops.length; }
  function go(step) {
    if (at !== -1) { stops[at].classList.remove("here"); }
    at = at === -1 ? (step === 1 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length;
    var stop = stops[at];
    stop.classList.add("here");
    stop.setAttribute("tabindex", "-1");
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "center" });
    show();
  }
  button("\u2191 Previous", "p", function () { go(-1); });
  button("\u2193 Next change", "n", function () { go(1); });
  bar.appendChild(position);
  var hide = button("Hide unchanged", "", function () {
    var hidden = document.body.classList.toggle("only-changes");
    hide.setAttribute("aria-pressed", hidden ? "true" : "false");
  });
  hide.setAttribute("aria-pressed", "false");
  var enabled = true;
  var keys = button("Keys n, p", "", function () {
    enabled = !enabled;
    keys.setAttribute("aria-pressed", enabled ? "true" : "false");
  });
  keys.className = "keys";
  keys.title = "Turn the keys n (next change) and p (previous change) on or off";
  keys.setAttribute("aria-pressed", "true");
  show();
  document.body.appendChild(bar);
  document.addEventListener("keydown", function (event) {
    if (!enabled || event.altKey || event.ctrlKey || event.metaKey) { return; }
    if (event.key === "n") { go(1); }
    if (event.key === "p") { go(-1); }
  });
}());
)js";

} // namespace

std::string html_page_start(std::string_view title) {
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\" />\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
        "<meta name=\"color-scheme\" content=\"light dark\" />\n<title>";
    page += html_escape(title);
    page += "</title>\n<style>";
    page += html_style();
    page += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the changes</a>\n";
    return page;
}

std::string html_page_end() {
    std::string page = "<script>";
    page += script;
    page += "</script>\n</body>\n</html>\n";
    return page;
}

} // namespace nutmeg
