#include "corpus/drafting/law_only.hpp"

#include "parser/notes/note.hpp"
#include "parser/statutes/read_section.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace nutmeg {

namespace {

bool starts_with_any(std::string_view words, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return words.starts_with(start);
    });
}

/// "(1971, P.A. 912, S. 3; P.A. 13-466, S. 2.)"
bool is_source_note(std::string_view paragraph) {
    if (!paragraph.starts_with('(') || !paragraph.ends_with(".)"))
        return false;
    auto const note = parse_source_note(paragraph);
    return !note.entries.empty()
        && std::none_of(note.diagnostics.begin(), note.diagnostics.end(), [](auto const& found) {
               return found.code == DiagnosticCode::SourceUnread
                   || found.code == DiagnosticCode::SourceNoAct;
           });
}

bool is_note(std::string_view paragraph) {
    bool const is_cross_reference =
        starts_with_any(paragraph, {"See Sec. ", "See Secs. ", "See chapter ", "See Chapter "})
        && paragraph.find(" re ") != paragraph.npos;
    return is_cross_reference || is_source_note(paragraph)
        || starts_with_any(
               paragraph,
               {"History: ", "Cited. ", "(Return to ", "Annotations to ", "Annotation "});
}

/// The bytes of the text up to the end of the last paragraph that is law.
std::size_t end_of_law(std::string_view text) {
    while (!text.empty()) {
        auto const line_end = text.rfind('\n');
        auto const begin = line_end == text.npos ? 0 : line_end + 1;
        if (!is_note(text.substr(begin)))
            break;
        text = text.substr(0, begin == 0 ? 0 : line_end);
    }
    return text.size();
}

/// The bytes of the text that continue the catchline in force: "Community service. " where the
/// reader ended the catchline "Fines. Community service." after its first sentence.
std::size_t end_of_catchline(Section const& amended, Section const& current) {
    std::string_view const full = current.catchline;
    std::string_view const text = amended.text;
    if (full.empty())
        return 0;
    auto rest = full;
    if (!amended.catchline.empty() && rest.starts_with(amended.catchline))
        rest.remove_prefix(amended.catchline.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    bool const continues = !rest.empty() && text.size() > rest.size() && text.starts_with(rest)
                        && (text[rest.size()] == ' ' || text[rest.size()] == '\n')
                        && !current.text.starts_with(rest);
    return continues ? rest.size() + 1 : 0;
}

} // namespace

std::shared_ptr<Section const> law_only(std::shared_ptr<Section const> const& amended,
                                        Section const* current) {
    if (amended->status != Status::Active)
        return amended;
    auto const end = end_of_law(amended->text);
    auto const begin = current == nullptr ? 0 : end_of_catchline(*amended, *current);
    if ((begin == 0 && end == amended->text.size()) || begin >= end)
        return amended;
    return std::make_shared<Section const>(
        section_from_words(amended->citation(),
                           amended->catchline,
                           std::string_view{amended->text}.substr(begin, end - begin)));
}

} // namespace nutmeg
