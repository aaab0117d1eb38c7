// A site with the sample statutes in the published form, and a folder that it is fetched into.
#pragma once

#include "corpus/fetch/curl_client.hpp"
#include "corpus/fetch/fetch_statutes.hpp"
#include "tests/corpus/fetch/still_clock.hpp"
#include "tests/corpus/store/page_folder.hpp"
#include "tests/support/program_run.hpp"
#include "tests/support/web_site.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace nutmeg::test {

inline std::string sample_page(std::string const& name) {
    return text_of(std::filesystem::path(NUTMEG_SOURCE_DIR "/corpus/sample") / name);
}

class FetchedSite {
public:
    FetchedSite() {
        site.serve("/pub/titles.htm", titles_page({"title_99.htm"}));
        serve_title({"chap_990.htm", "chap_991.htm", "chap_992.htm"});
        for (auto const* name : {"chap_990.htm", "chap_991.htm", "chap_992.htm"})
            site.serve("/pub/" + std::string(name), sample_page(name));
        options.from = site.address("/pub/titles.htm");
        options.folder = folder.path() + "/pub";
    }

    void serve_title(std::vector<std::string> const& links) {
        site.serve("/pub/title_99.htm", title_page(links));
    }

    FetchReport fetch() {
        clock.sleeps.clear();
        CurlClient client("nutmeg/9.9", timeout);
        return fetch_statutes(options, client, clock);
    }

    std::string file(std::string const& name) const {
        return text_of(folder.path() + "/pub/" + name);
    }

    /// The names of the files of the folder, in order.
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (auto const& entry : std::filesystem::directory_iterator(options.folder))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    WebSite site;
    PageFolder folder;
    StillClock clock;
    FetchOptions options;
    std::chrono::milliseconds timeout{5000};
};

/// "fetch-gone chap_991.htm; ..." with the last part of each address.
inline std::string findings(FetchReport const& report) {
    std::string all;
    for (auto const& diagnostic : report.diagnostics)
        all += (all.empty() ? "" : "; ") + std::string(code_name(diagnostic.code)) + " "
             + diagnostic.file.substr(diagnostic.file.rfind('/') + 1);
    return all;
}

} // namespace nutmeg::test
