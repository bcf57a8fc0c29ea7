# Reads ctest's LastTest.log: prints what was skipped and what failed, then "total PRESET PASSED FAILED SKIPPED" in test
# functions, as Qt Test counts them. A program that is no Qt Test, or that died before its totals, counts as one.

/^[0-9]+\/[0-9]+ Testing: / {
    name = $3
    counted = 0
    ownFailed = 0
}

# Qt Test's texts have no file name before them.
/^SKIP +: / {
    sub(/^SKIP +: /, "")
    print "skipped: " preset " " name ": " $0
}

/^FAIL! +: / {
    sub(/^FAIL! +: /, "")
    print "failed: " preset " " name ": " $0
}

/^Totals: [0-9]+ passed/ {
    passed += $2
    failed += $4
    skipped += $6
    ownFailed += $4
    counted = 1
}

/^Test (Passed|Failed|time)/ || /^Test timeout/ {
    if ($2 == "Passed.") {
        passed += !counted
    } else if ($2 == "Failed." && ownFailed == 0) {
        failed++
        print "failed: " preset " " name ": the program itself"
    }
}

END {
    print "total", preset, passed + 0, failed + 0, skipped + 0
}
