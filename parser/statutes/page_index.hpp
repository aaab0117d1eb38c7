// What the markup of the headings alone says about a page, without reading the page.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The class of a section's heading in the published pages.
inline constexpr std::string_view section_heading_class = "catchln";

/// Whether the bytes contain a heading with the published markup.
bool has_headings(std::string_view bytes);

/// Whether the bytes are a list of titles or of the chapters of a title, with the published markup,
/// and no heading. Such a page has no law.
bool is_contents_page(std::string_view bytes);

/// Whether the bytes contain the heading of a title with the published markup, and no heading of a
/// section. The page of a reserved title has no list.
bool is_title_page(std::string_view bytes);

/// The section numbers in the headings of a page, as printed. Used to find the page that contains
/// a section.
struct PageContents {
    std::vector<std::string> numbers;
    /// For each number: last of its range ("Secs. 1-2 to 1-9"), or empty.
    std::vector<std::string> group_last;
    /// False if the markup is not the published one, so that only parse_page can find the sections.
    bool exact = true;
};

/// Reads them with one scan for the markup of headings.
PageContents index_page(std::string_view bytes);

/// Whether a section is wanted, by the numbers in its heading.
using SectionChoice = std::function<bool(std::vector<std::string> const& numbers)>;

/// The tag of the element that replaces omitted paragraphs.
inline constexpr std::string_view omitted_tag = "omitted";

/// The page without the paragraphs, other than the first, of the sections that are not wanted; as
/// far as what follows does not depend on them. It has as many lines as before.
std::string omit_paragraphs(std::string_view bytes, SectionChoice const& wanted);

} // namespace nutmeg
