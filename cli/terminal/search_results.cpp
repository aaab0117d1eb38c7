#include "cli/terminal/search_results.hpp"

#include "cli/report/wording.hpp"
#include "cli/terminal/flow.hpp"
#include "cli/terminal/hyperlink.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_hit(TermPage& page, SearchHit const& hit) {
    WrappedText heading;
    heading.add_link(hit.number.empty() ? "(no number)" : hit.number + hit.path,
                     section_uri(hit.file, hit.number),
                     Style::Strong);
    if (!hit.catchline.empty())
        heading.add(hit.catchline);
    if (hit.status != "active")
        heading.add("(" + hit.status + ")", Style::Quiet);
    page.write(heading, "", indent::step);
    if (!hit.sentence.empty()) {
        std::string_view const sentence = hit.sentence;
        WrappedText words;
        words.add(sentence.substr(0, hit.match.begin));
        bool const is_glued = hit.match.begin > 0 && sentence[hit.match.begin - 1] != ' ';
        words.add(hit.match.of(sentence), Style::Good, is_glued);
        auto const rest = sentence.substr(hit.match.end);
        words.add(rest, Style::Plain, !rest.starts_with(' '));
        page.write(words, indent::step, indent::step);
    }
    if (!hit.note.empty())
        page.write(
            WrappedText().add("Note:", Style::Quiet).add(hit.note), indent::step, indent::step);
}

} // namespace

std::string render_hits(SearchResult const& result, TermOptions const& options) {
    TermPage page(options);
    for (auto const& hit : result.hits) {
        write_hit(page, hit);
        page.gap();
    }
    auto const shown = result.hits.size();
    page.write(WrappedText().add(shown == result.count
                                     ? count_phrase(result.count, "section")
                                     : fmt::format("{}, the first {} shown (--limit N shows more)",
                                                   count_phrase(result.count, "section"),
                                                   shown)));
    return page.take();
}

} // namespace nutmeg
