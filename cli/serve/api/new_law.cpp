#include "cli/serve/api/new_law.hpp"

#include "cli/serve/api/request_error.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/amendment_file.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/copied/read_page.hpp"

#include <fmt/format.h>
#include <utility>

namespace nutmeg {

namespace {

[[noreturn]] void reject_bill(std::string const& name) {
    throw RequestError(422,
                       "is-a-bill",
                       fmt::format("{} is a bill or act, not the law as amended. Ask for its "
                                   "preview, /api/preview",
                                   name));
}

class NewLawReader {
public:
    NewLawReader(WarmLaw& law, SectionDates const& chosen)
        : old_law_(law.statutes()), law_(law.statutes_of_request()), chosen_(chosen) {}

    void read(RequestFile const& file) {
        if (is_published_page(file.bytes) || is_statutes(file.bytes, file.name))
            return add_sections(file);
        auto const amendment = read_amendment(file.bytes, file.name);
        if (amendment.act != nullptr && !amendment.act->sections.empty())
            reject_bill(file.name);
        if (amendment.instructions.empty())
            return add_sections(file);
        auto amended = instructed_law(amendment, law_, chosen_);
        for (auto const& [number, date] : amended.effective_of)
            new_law_.effective_of[number] = date;
        for (auto& finding : amended.diagnostics) {
            if (finding.file.empty())
                finding.file = file.name;
            new_law_.diagnostics.push_back(std::move(finding));
        }
        add(std::move(amended.sections), file.name);
    }

    NewLaw take() { return std::move(new_law_); }

private:
    void add_sections(RequestFile const& file) {
        auto const store = open_store(file.name, file.bytes);
        store->take_typography(old_law_);
        auto contents = store->all();
        if (contents.sections.empty() && store->is_act(file.name))
            reject_bill(file.name);
        for (auto const& stored : contents.sections)
            check_unchanged(*stored.section, file.name);
        add(std::move(contents), file.name);
    }

    /// Edited text has the law as it is, without what an earlier file does to it, so that it would
    /// undo that file.
    void check_unchanged(Section const& section, std::string const& name) const {
        auto const& all = new_law_.contents;
        for (auto const& earlier : all.sections)
            if (!section.numbers.empty() && earlier.section->text != section.text
                && compare_section_numbers(earlier.section->citation(), section.citation()) == 0)
                throw RequestError(
                    422,
                    "not-applied",
                    fmt::format("No bill was drafted, because {} and {} both change section {}, "
                                "and edited text has nothing of what another file does. Make all "
                                "changes of the section in one of them",
                                all.files[earlier.file].name,
                                name,
                                section.citation()));
    }

    void add(StoreContents contents, std::string const& name) {
        std::vector<std::shared_ptr<Section const>> sections;
        for (auto const& stored : contents.sections)
            if (!stored.section->numbers.empty())
                sections.push_back(stored.section);
        law_.amend(sections, {name, {}});
        auto& all = new_law_.contents;
        auto const first_file = all.files.size();
        for (auto& file : contents.files)
            all.files.push_back(std::move(file));
        for (auto& stored : contents.sections) {
            std::erase_if(all.sections, [&](StoredSection const& earlier) {
                return !stored.section->numbers.empty()
                    && compare_section_numbers(earlier.section->citation(),
                                               stored.section->citation())
                           == 0;
            });
            stored.file += first_file;
            all.sections.push_back(std::move(stored));
        }
    }

    Statutes& old_law_;
    Statutes law_; ///< as amended by the files read
    SectionDates const& chosen_;
    NewLaw new_law_;
};

} // namespace

NewLaw new_law_of(std::vector<RequestFile> const& files, WarmLaw& law, SectionDates const& chosen) {
    NewLawReader reader(law, chosen);
    for (auto const& file : files)
        reader.read(file);
    return reader.take();
}

} // namespace nutmeg
