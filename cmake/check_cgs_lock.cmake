# Checks the lock of the General Statutes (revision of 2025 and supplement of 2026) if their pages are next to
# the repository, and reports if they are not. Run:
# cmake -DNUTMEG=PROGRAM -DSTATUTES=FOLDER -DLOCK=FILE -P check_cgs_lock.cmake
cmake_minimum_required(VERSION 3.25)

foreach(edition 2025/pub 2026/sup)
    if(NOT IS_DIRECTORY ${STATUTES}/${edition})
        message("Skipped: ${STATUTES}/${edition} not found, so ${LOCK} was not checked.")
        return()
    endif()
endforeach()

execute_process(
    COMMAND ${NUTMEG} corpus check ${STATUTES}/2025/pub ${STATUTES}/2026/sup ${LOCK}
    OUTPUT_VARIABLE report RESULT_VARIABLE failed)
if(failed)
    string(LENGTH "${report}" size)
    if(size GREATER 6000)
        string(SUBSTRING "${report}" 0 6000 report)
        string(APPEND report "\n...")
    endif()
    message(FATAL_ERROR "${report}\nIf this is intended, rewrite the lock: nutmeg corpus lock "
        "${STATUTES}/2025/pub ${STATUTES}/2026/sup -o ${LOCK}")
endif()
message("${report}")
