"""Compares the licences of all components that are shipped, as their packages state them, with the list of those that were read.

licences.py LIST SBOM…
"""

import json
import os
import re
import sys

ALLOWED = {"MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"}
PACKAGES = os.environ.get("NUGET_PACKAGES", os.path.expanduser("~/.nuget/packages"))


def stated(name, version):
    """The licence that the nuspec states: an expression, or the file or the address where it stands."""
    path = os.path.join(PACKAGES, name.lower(), version.lower(), f"{name.lower()}.nuspec")
    with open(path, encoding="utf-8-sig") as file:
        nuspec = file.read()
    licence = re.search(r'<license type="(\w+)">([^<]+)</license>', nuspec)
    if licence:
        return licence[2] if licence[1] == "expression" else f"file {licence[2]}"
    address = re.search(r"<licenseUrl>([^<]+)</licenseUrl>", nuspec)
    return address[1] if address else "none"


def is_allowed(licence):
    """One of several that may be chosen is enough."""
    return any(choice in ALLOWED for choice in licence.split(" OR "))


path, *sboms = sys.argv[1:]
found = set()
for sbom in sboms:
    with open(sbom, encoding="utf-8") as file:
        for component in json.load(file).get("components", []):
            if component.get("scope") != "excluded":
                found.add((component["name"], stated(component["name"], component["version"])))
listed = {}
with open(path, encoding="utf-8") as file:
    for line in file:
        if line.strip() and not line.startswith("#"):
            name, licence, *read = (part.strip() for part in line.split(" | "))
            listed[name, licence] = read[0] if read else licence

status = 0
for name, licence in sorted(found - listed.keys()):
    print(f"{name} is shipped under '{licence}', which {path} does not have: read the licence, then add '{name} | {licence}'")
    status = 1
for name, licence in sorted(listed.keys() - found):
    print(f"{path} has '{name} | {licence}', which is not shipped: take the line out")
    status = 1
for (name, _), licence in sorted(listed.items()):
    if not is_allowed(licence):
        print(f"{name} has the licence '{licence}'; allowed are {', '.join(sorted(ALLOWED))}")
        status = 1
print(f"{len(found)} components in {len(sboms)} packages: {', '.join(sorted(set(listed.values())))}")
sys.exit(status)
