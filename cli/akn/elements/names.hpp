// Names of the Akoma Ntoso Naming Convention 1.0 (OASIS): IRIs of documents, and eIds of elements.
#pragma once

#include "parser/citations/level.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace nutmeg::akn {

/// The work: the General Statutes of Connecticut, Revision of 1958, which all later revisions
/// revise.
inline constexpr std::string_view statutes_work = "/akn/us-ct/act/1958/general-statutes";

/// Its title.
inline constexpr std::string_view statutes_title = "General Statutes of Connecticut";

/// "subsection", ...: the element of a level. Akoma Ntoso has all levels by the names that
/// Connecticut uses (docs/connecticut.md 1.1).
char const* level_element(Level level);

/// The words as a part of an eId or IRI: letters, digits, '.' and '-' stay, spaces become '-', and
/// anything else is dropped. "(b)" -> "b", "June Sp. Sess. P.A. 21-1" ->
/// "June-Sp.-Sess.-P.A.-21-1".
std::string name_part(std::string_view words);

/// name_part in lower case and without periods: "june-sp-sess-pa-21-1".
std::string slug(std::string_view words);

/// "sec_53a-83" for the section with that number.
std::string section_id(std::string_view number);

/// The eIds of the provisions, in their order: "sec_53a-83__subsec_b__subdvs_2". If a designator is
/// repeated, the second one ends with "_2".
std::vector<std::string> provision_ids(std::vector<Provision> const& provisions,
                                       std::string_view text,
                                       std::string const& parent_id);

/// "/akn/us-ct/act/1958/general-statutes/!main~sec_53a-83": that element of the General Statutes.
std::string statutes_iri(std::string_view id);

/// "/akn/us-ct/act/2021/pa-21-103" for "P.A. 21-103" and 2021; empty if the year is 0.
std::string act_iri(std::string_view act, int year);

/// "/akn/us-ct/act/2024/pa-24-38" for "24-38": a public act. Its number begins with its year, since
/// 1972.
std::string public_act_iri(std::string_view number);

/// The eIds of one document, or of one component of a collection.
class EIds {
public:
    /// @param prefix  of all its eIds, "cmp_2__"; empty for a document of its own
    explicit EIds(std::string prefix = {}) : prefix_(std::move(prefix)) {}

    std::string const& prefix() const { return prefix_; }
    /// "cmp_2__nutmeg", the eId of an element that occurs once.
    std::string own(std::string_view name) const { return prefix_ + std::string(name); }
    /// "#cmp_2__nutmeg", a reference to it.
    std::string reference(std::string_view name) const { return "#" + own(name); }

    /// `wanted`, or the first of `wanted`_2, `wanted`_3, ... that is not assigned.
    std::string assign(std::string const& wanted);
    bool contains(std::string const& id) const { return assigned_.count(id) != 0; }

private:
    std::string prefix_;
    std::unordered_set<std::string> assigned_;
};

} // namespace nutmeg::akn
