// The law, with what is made of it once and kept for all requests.
#pragma once

#include "cli/operands/searched_law.hpp"
#include "cli/serve/api/heading_list.hpp"
#include "corpus/definitions/governing_definitions.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/index/law_index.hpp"
#include "corpus/offenses/offenses.hpp"
#include "corpus/store/statutes.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Nothing that it returns is changed by an answer: acts amend statutes_of_request(). Each function
/// throws Error if a page cannot be read.
class WarmLaw {
public:
    WarmLaw(std::vector<std::string> paths, std::size_t max_input);

    std::size_t max_input() const { return max_input_; }
    Statutes& statutes() { return statutes_; }

    /// The same law for one request, which may amend it. Valid as long as this object.
    Statutes statutes_of_request();

    LawIndex const& index();
    HeadingList const& headings();
    DefinitionIndex const& definitions();
    FoundOffenses const& offenses();
    SearchedLaw const& searched();

    /// Makes the first of headings, index and definitions that is not yet made. Returns whether
    /// another is left. The search index is left to the first search: it takes the most time and
    /// memory, and a worker that never searches does not need it.
    bool prepare();

    /// The impact of the changed sections on the law; nothing if none changes.
    std::optional<ImpactReport> impact_of(std::vector<ChangedSection> const& changed);

    /// What is being done, for the progress of loops.
    std::string_view task() const { return task_; }
    void set_task(std::string_view task) { task_ = task; }

private:
    std::vector<std::string> paths_;
    std::size_t max_input_;
    Statutes statutes_;
    std::unique_ptr<LawIndex> index_;
    std::optional<HeadingList> headings_;
    std::optional<DefinitionIndex> definitions_;
    std::optional<FoundOffenses> offenses_;
    std::optional<SearchedLaw> searched_;
    std::string_view task_;
};

} // namespace nutmeg
