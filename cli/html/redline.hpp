// The part of an HTML report that shows one redline, with an id for every provision.
#pragma once

#include "cli/html/escape.hpp"
#include "cli/report/redline_view.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutmeg {

/// A view with the ids of its provisions and moves.
class HtmlRedline {
public:
    /// Takes its ids from `ids`. They begin with `prefix`, which must be an id of the page.
    HtmlRedline(View view, std::string prefix, HtmlIds& ids);

    View const& view() const { return view_; }
    std::string const& prefix() const { return prefix_; }

    /// "#s53a-83-b-2" for a provision whose designator is shown, else empty.
    std::string link_to(std::string_view path, bool in_new) const;
    /// The same for a provision of the new text, or of the old one if it was deleted.
    std::string link_to(std::string_view path) const;

    /// Paragraphs with <ins> and <del>, unchanged ranges folded.
    std::string marked() const;

    /// Every paragraph without marks.
    std::string plain() const;

private:
    using Position = std::pair<std::size_t, std::size_t>; ///< block, run

    void write_block(std::string& out, std::size_t block, bool marked) const;
    void write_runs(std::string& out, std::size_t block, std::size_t begin, std::size_t end) const;
    void write_mark(std::string& out, std::size_t block, std::size_t begin, std::size_t end) const;

    View view_;
    std::string prefix_;
    std::map<Position, std::string> ids_;        ///< of designators
    std::map<Position, std::string> move_marks_; ///< of the first words at each end of a move
    std::map<std::string, std::string, std::less<>> new_; ///< path -> id
    std::map<std::string, std::string, std::less<>> old_;
    std::map<std::uint32_t, MoveEnds> move_ids_; ///< ids of both ends
};

} // namespace nutmeg
