#include "tests/cli/serve/http/running_server.hpp"

#include "tests/cli/serve/http/raw_client.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <sys/eventfd.h>
#include <unistd.h>

namespace nutmeg::test {

namespace fs = std::filesystem;

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace

RunningServer::RunningServer(void (*change)(ServerOptions&)) {
    std::string name = (fs::temp_directory_path() / "nutmeg-serve-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    root_ = name;
    ServerOptions options;
    options.drafts = drafts().string();
    options.workers.command = {NUTMEG_TEST_WORKER};
    options.workers.workers = 2;
    if (change != nullptr)
        change(options);
    server_ = std::make_unique<Server>(options);
    auto const address = server_->address();
    port_ = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    token_ = address.substr(address.find('=') + 1);
    stop_ = eventfd(0, EFD_CLOEXEC);
    thread_ = std::thread([this] { server_->run(stop_); });
}

RunningServer::~RunningServer() {
    stop();
    ::close(stop_);
    server_.reset();
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

void RunningServer::stop() {
    if (!thread_.joinable())
        return;
    std::uint64_t const one = 1;
    CHECK(write(stop_, &one, sizeof one) == sizeof one);
    thread_.join();
}

std::string RunningServer::filled(std::string const& lines) const {
    auto text = lines;
    replace_all(text, "\n", "\r\n");
    replace_all(text, "$HOST", "127.0.0.1:" + std::to_string(port_));
    replace_all(text, "$TOKEN", token_);
    return text;
}

std::string RunningServer::raw(std::string const& lines) const {
    RawClient const client(port_);
    client.send(filled(lines));
    return client.receive();
}

std::string RunningServer::ask(std::string const& line,
                               std::string const& headers,
                               std::string const& body) const {
    auto request = line + " HTTP/1.1\nHost: $HOST\nAuthorization: Bearer $TOKEN\n"
                 + "Connection: close\n" + headers;
    if (!body.empty() || line.starts_with("P"))
        request += "Content-Length: " + std::to_string(body.size()) + "\n";
    RawClient const client(port_);
    client.send(filled(request + "\n"));
    client.send(body);
    return client.receive();
}

} // namespace nutmeg::test
