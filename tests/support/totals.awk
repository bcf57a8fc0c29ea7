# Reads what ctest said, then its LastTest.log: prints what was skipped and what failed, then "total PRESET PASSED FAILED
# SKIPPED" in test functions, as Qt Test counts them. A program that is no Qt Test, that did not run, that died, or that a
# sanitizer objected to counts as one more.

# Only here does ctest tell a program that died from one that ended with failures of its own.
/ Test +#[0-9]+: .*\*\*\*(Exception|Timeout)/ {
    sub(/^.* Test +#[0-9]+: /, "")
    died[$1] = 1
}

/^[0-9]+\/[0-9]+ Testing: / {
    name = $3
    begun = 0
    counted = 0
    ownFailed = 0
    objected = 0
}

# A program that could not be started has no time here, and is called passed below.
/^".*" start time: ./ {
    begun = 1
}

/^(==[0-9]+==ERROR|SUMMARY): .*Sanitizer/ {
    objected = 1
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
    if ($2 == "Passed." && !begun) {
        failed++
        print "failed: " preset " " name ": did not run"
    } else if ($2 == "Passed.") {
        passed += !counted
    } else if ($2 == "Failed." && (ownFailed == 0 || objected || name in died)) {
        failed++
        print "failed: " preset " " name ": the program itself"
    }
}

END {
    print "total", preset, passed + 0, failed + 0, skipped + 0
}
