// The versions of what reads the law into a store. A store has those of the program that made it,
// so that what an older program read is never taken for what this one reads.
#pragma once

namespace nutmeg {

/// Raise it when a section is read from a page in another way (parser/documents, parser/statutes,
/// section_lists, section_notes): other words, notes, paragraphs, numbers or findings. Editions
/// that another version read must be imported again, because a store does not have the pages.
inline constexpr int page_reader_version = 1;

/// Raise it when the same words give other rows of `headings`, `cited_laws`, `citations`,
/// `fact_values`, `facts` or `words` (parser/citations, parser/facts, parser/quantities,
/// corpus/import/section_records), or another status. `update_store` writes these rows again. The
/// test "reader versions" fails if the rows of the sample change and neither version does.
inline constexpr int word_reader_version = 1;

} // namespace nutmeg
