# Shared by installer/run and tests/run; sourced, not run. The caller stands in the root of the tree.

say() { printf '\n== %s\n' "$*"; }

die() {
    printf '%s: %s\n' "$program" "$*" >&2
    exit 1
}

wrong_usage() {
    printf '%s: %s\nTry "%s --help".\n' "$program" "$1" "$program" >&2
    exit 2
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        die "installing packages takes root: run it as root, or install sudo"
    fi
}

# install_packages LIST...: what of installer/packages/LIST.txt this machine lacks.
install_packages() {
    local list wanted missing
    wanted=$(for list in "$@"; do grep -v '^#' "installer/packages/$list.txt"; done | sort -u)
    missing=$(comm -13 <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | awk '$1 == "installed" { print $2 }' |
        sort -u) <(printf '%s\n' "$wanted"))
    if [ -z "$missing" ]; then
        say "All packages are there ($*)"
        return
    fi
    command -v apt-get > /dev/null || die "this is no Debian system; install yourself:" $missing
    say "Installing packages ($*):" $missing
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing ||
        die "apt-get could not install them; see its messages above"
}

# configure PRESET CMAKE-OPTION...: once; later runs of the build configure again by themselves where needed.
configure() {
    local preset=$1
    shift
    if [ -f "build/$preset/build.ninja" ]; then
        return
    fi
    say "Configuring build/$preset"
    cmake --preset "$preset" "$@"
}
