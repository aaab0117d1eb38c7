// The forms of citations, each read at one place of the text. find_citations sees from a word's
// first letters which form may stand there and asks it.
#pragma once

#include "parser/citation.hpp"
#include "parser/citation_grammar.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What holds provisions: a list of sections with whose they are, or "this section".
struct Holder {
    CitationKind kind = CitationKind::Statute;
    Anchor anchor = Anchor::Number;
    Level anchor_level = Level::Section;
    bool is_plural = false; ///< "sections": what stands before it goes for each of them
    std::vector<grammar::NumberMember> numbers;
    std::string code;
    std::string session;
    std::string rider;
    std::uint32_t end = 0;
};

/// A section list with its tail, or this, said or such section or level, at `at`.
std::optional<Holder> holder_at(std::string_view text, std::uint32_t at);

/// Reads what follows section numbers ("of the general statutes", "of this act") into `holder`.
void read_tail(std::string_view text, Holder& holder);

/// Targets of `holder` for provisions inside it, or for its sections themselves.
struct Inner {
    std::string path;
    std::string last_path;
    Span span;
};
void append_targets(std::string_view text,
                    Holder const& holder,
                    std::vector<Inner> const& inner,
                    Citation& citation);

/// Whether `number` has the shape of a section of the General Statutes (connecticut.md 1.5).
bool is_statute_number(std::string_view number);

// Each reads one or more citations at `at` into `out` and gives the offset behind them; `at` itself
// where there is none.
std::uint32_t read_provisions(std::string_view text, std::uint32_t at, std::vector<Citation>& out);
std::uint32_t read_sections(std::string_view text, std::uint32_t at, std::vector<Citation>& out);
std::uint32_t read_reference(std::string_view text, std::uint32_t at, std::vector<Citation>& out);

} // namespace nutmeg
