#!/usr/bin/env bash
# Turns the WildFly distribution of Maven Central into a server for seckill.ear. No password is needed here and none is
# written down: the server reads its environment when it starts (README.md).
#
# Usage: configure.sh DISTRIBUTION SERVER_FOLDER [EAR]
#   DISTRIBUTION   wildfly-dist-VERSION.zip, or the folder it was unpacked to, which stays as it is
#   SERVER_FOLDER  the new server
#   EAR            seckill.ear, to be deployed
# Needs java (17 or newer), mvn and unzip. Maven fetches EclipseLink and the MySQL driver.
set -euo pipefail

# Before it, the transactions of message-driven beans are not recovered after a crash (WFLY-21044).
oldest=38.0.1
eclipselink=4.0.8
eclipselink_asm=9.8.0
connector_j=9.7.0
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.11.0

refuse() {
  echo "configure.sh: $*" >&2
  exit 2
}

(($# == 2 || $# == 3)) || refuse "usage: configure.sh DISTRIBUTION SERVER_FOLDER [EAR]"
distribution=$1
server=$2
ear=${3:-}
for tool in java mvn unzip; do
  command -v "$tool" >/dev/null || refuse "$tool is needed and not there"
done
[[ -e $distribution ]] || refuse "there is no $distribution"
[[ ! -e $server ]] || refuse "$server is there already: choose another folder"
[[ -z $ear || -f $ear ]] || refuse "there is no $ear"

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
log=$(mktemp)
unfinished=$server.unfinished
trap 'rm -rf "$log" "$unfinished"' EXIT
rm -rf "$unfinished"
mkdir -p "$unfinished"

# Runs a command whose output only matters when it fails.
quietly() {
  "$@" >"$log" 2>&1 || {
    cat "$log" >&2
    refuse "failed: $*"
  }
}

# The server grows in a folder beside its place, so that a half-made one is never taken for a server.
unpack() {
  if [[ -d $distribution ]]; then
    cp -R "$distribution" "$unfinished/wildfly"
  else
    quietly unzip -q "$distribution" -d "$unfinished"
  fi
  wildfly=$(find "$unfinished" -mindepth 1 -maxdepth 1 -type d)
  [[ -x $wildfly/bin/standalone.sh ]] || refuse "$distribution is not the distribution of WildFly"
}

require_recovery() {
  local version
  version=$(JBOSS_HOME=$wildfly "$wildfly/bin/standalone.sh" --version | sed -n 's/^.*WildFly.* \([0-9][0-9.]*[0-9]\)\.Final.*(.*$/\1/p' | tail -n 1)
  [[ -n $version ]] || refuse "the version of $distribution cannot be told"
  [[ $(printf '%s\n' "$oldest" "$version" | sort -V | head -n 1) == "$oldest" ]] ||
    refuse "WildFly $version does not recover the transactions of message-driven beans (WFLY-21044): take $oldest or newer"
}

# jar GROUP:ARTIFACT:VERSION FOLDER: puts the jar there, its name without the version.
jar() {
  (cd "$wildfly" && quietly mvn -q -B "$dependency_plugin:copy" -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.stripVersion=true)
}

add_modules() {
  local eclipse=modules/org/eclipse/persistence/main
  cp -R "$here/modules/." "$wildfly/modules"
  cp "$wildfly"/modules/system/layers/base/org/eclipse/persistence/main/jipijapa-eclipselink-*.jar \
    "$wildfly/$eclipse/jipijapa-eclipselink.jar"
  jar "org.eclipse.persistence:org.eclipse.persistence.asm:$eclipselink_asm" "$eclipse"
  for part in core jpa jpa.jpql; do
    jar "org.eclipse.persistence:org.eclipse.persistence.$part:$eclipselink" "$eclipse"
  done
  jar "com.mysql:mysql-connector-j:$connector_j" modules/com/mysql/main
}

cli() {
  JBOSS_HOME=$wildfly quietly "$wildfly/bin/jboss-cli.sh" "$@"
}

unpack
require_recovery
add_modules
cp "$here/standalone.conf" "$wildfly/bin/standalone.conf"
cp "$here/busy.json" "$wildfly/standalone/configuration/busy.json"
cp "$wildfly/standalone/configuration/standalone-full.xml" "$wildfly/standalone/configuration/standalone.xml"
cli --file="$here/seckill.cli"
[[ -z $ear ]] || cli --commands="embed-server --std-out=discard,deploy --force $(printf %q "$(realpath "$ear")"),stop-embedded-server"
mv "$wildfly" "$server"
echo "The server is made. Start it with: $server/bin/standalone.sh"
