// Sections and provisions as `nutmeg show` and `nutmeg log` write them.
#pragma once

#include "cli/terminal/flow.hpp"
#include "corpus/lookup/find_law.hpp"
#include "corpus/lookup/references.hpp"
#include "corpus/lookup/section_history.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// What to show of one section or provision.
struct ShownLaw {
    FoundLaw law;
    std::optional<References> references;
    std::optional<std::vector<SectionAct>> acts; ///< latest first
};

struct ShowReport {
    std::vector<ShownLaw> laws;
    bool tree = false; ///< the provisions with their first words, in place of the text
};

std::string show_term(ShowReport const& report, TermOptions const& options);
std::string show_html(ShowReport const& report);
std::string show_markdown(ShowReport const& report);

/// One line for each (docs/schemas/show.schema.json).
std::string show_jsonl(ShowReport const& report);

std::string log_term(ShowReport const& report, TermOptions const& options);

/// One line for each act (docs/schemas/log.schema.json).
std::string log_jsonl(ShowReport const& report);

} // namespace nutmeg
