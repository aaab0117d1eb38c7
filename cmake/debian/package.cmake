# The Debian package, which `cpack` makes from what the install rules install. finish.cmake adds what Debian
# requires of a package. Its version names the release of Debian that it was built on: the libraries differ.
set(CPACK_GENERATOR DEB)
set(CPACK_THREADS 1)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME nutmeg)
set(CPACK_PACKAGE_CONTACT "Nutmeg maintainers <maintainers@nutmeg.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "show what a bill would do to Connecticut law")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Nutmeg reads the Connecticut General Statutes and a bill, checks that the bill
restates current law word for word, applies it, and shows the redline, the
provisions that change, and what changes in substance: ages, fines, deadlines,
definitions, duties. It also compares editions of the statutes, drafts bills,
reports drafting errors and searches the statutes.
.
Sample statutes, examples and schemas of the output are included; the General
Statutes are not. \"nutmeg corpus fetch\" gets them.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/finish.cmake)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/source_date.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# mutool reads PDF files; the certificates authenticate the site of the General Assembly.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, mupdf-tools")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS libreoffice-writer-nogui)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
cmake_host_system_information(RESULT debian QUERY DISTRIB_INFO)
if(debian_ID STREQUAL "debian" AND DEFINED debian_VERSION_ID)
    string(APPEND CPACK_DEBIAN_PACKAGE_RELEASE "~deb${debian_VERSION_ID}")
endif()
set(CPACK_NUTMEG_SOURCE ${PROJECT_SOURCE_DIR})
include(CPack)
