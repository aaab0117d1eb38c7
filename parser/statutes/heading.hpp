// Headings of sections: "Sec. 53a-83. (Formerly Sec. 53-1a). (Note: ...) Catchline." and groups,
// "Secs. 1-2 to 1-9." (docs/connecticut.md 1.6).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct Section;

struct Heading {
    bool is_group = false;             ///< "Secs."
    std::vector<std::string> numbers;  ///< first number of each member
    std::vector<std::string> last;     ///< for each: last number of its range, or empty
    std::vector<std::string> formerly; ///< "17-12ii"; ranges and lists as printed, one number each
    std::vector<std::string> notes;    ///< "This section is effective July 1, 2025."
    std::string catchline;             ///< what follows numbers and notes
};

/// Reads a heading. If it does not begin like one, `numbers` is empty and all of it is the
/// catchline.
Heading parse_heading(std::string_view heading);

/// The heading with the numbers of its id, if its own are misprinted: of "Secs. 9 l to 9p." with
/// the id "secs_99-9l_to_99-9p", 99-9l to 99-9p. All of the heading stays its catchline. Nothing if
/// the heading has numbers of sections, or differs from the id in more than spaces and the title.
/// @param id  of the element that has the heading, as the published pages write it
std::optional<Heading> heading_of_id(std::string_view heading, std::string_view id);

inline constexpr std::size_t longest_title = 200; ///< bytes

/// Whether the words, without their period, may be the title of a provision, and no sentence: they
/// begin with a capital and have no finite verb, except in one like "When warrant may issue".
bool is_title(std::string_view words);

/// Marks the words of the first paragraph that repeat the heading of the section as a run-in
/// heading: "Sec. 99-3. Gates. Sec. 99-3. Gates. Each gate ..." (docs/connecticut.md 0). They stay
/// in the text but are not law. Does nothing if no law follows them. Spaces do not count. Call it
/// before read_words.
void mark_repeated_heading(Section& section);

/// The size in bytes of the heading that the text repeats, with the whitespace after it; 0 if it
/// repeats none. Depends on mark_repeated_heading.
std::size_t repeated_heading_size(Section const& section);

} // namespace nutmeg
