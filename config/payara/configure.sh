#!/usr/bin/env bash
# Makes a Payara Server for Seckill: the distribution, unpacked, with a domain "seckill" that seckill.asadmin has
# configured, and the application beside it. start.sh starts it. Needs neither database nor broker.
#
# Usage: configure.sh DISTRIBUTION SERVER_FOLDER
#   DISTRIBUTION   payara-6.2025.10.zip
#   SERVER_FOLDER  the new server
# Environment:
#   SECKILL_PORT_BASE  the server listens on this + 80 (HTTP) and + 48 (administration) (8000)
#   SECKILL_DRIVER     MySQL's driver (mysql-connector-j-*.jar beside the distribution)
#   SECKILL_EAR        the application (seckill.ear of this project's build)
#   SECKILL_ADAPTER    the resource adapter archive (artemis.rar of this project's build)
#   SECKILL_STEADFAST  the data source (steadfast.jar of this project's build)
set -euo pipefail

refuse() {
  echo "configure.sh: $*" >&2
  exit 2
}

(($# == 2)) || refuse "usage: configure.sh DISTRIBUTION SERVER_FOLDER"
distribution=$1
server=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
port=${SECKILL_PORT_BASE:-8000}
built=$here/../../seckill-ear
ear=${SECKILL_EAR:-$built/enterprise-archive/target/seckill.ear}
adapter=${SECKILL_ADAPTER:-$built/artemis-adapter/target/artemis.rar}
steadfast=${SECKILL_STEADFAST:-$built/steadfast/target/steadfast.jar}
drivers=("$(dirname "$distribution")"/mysql-connector-j-*.jar)
driver=${SECKILL_DRIVER:-${drivers[0]}}

for program in unzip java; do
  command -v "$program" >/dev/null || refuse "the program $program is missing: install it"
done
[[ -f $distribution ]] || refuse "there is no $distribution: fetch it as README.md says"
[[ -f $driver ]] || refuse "there is no $driver: fetch it as README.md says, or name it by SECKILL_DRIVER"
for archive in "$ear" "$adapter" "$steadfast"; do
  [[ -f $archive ]] || refuse "there is no $archive: build it as README.md says"
done
[[ ! -e $server ]] || refuse "$server is there already: choose another folder, or stop that server and delete it"
[[ $port =~ ^[0-9]{4,5}$ ]] && ((port >= 1024 && port <= 65000)) || refuse "SECKILL_PORT_BASE wants 1024 to 65000, not $port"

mkdir -p "$server"
server=$(cd "$server" && pwd)
domain=$server/payara6/glassfish/domains/seckill
log=$server/configure.log
# Administration is open to this machine only; the password keeps out its other users.
secret=$server/admin-password
(umask 077 && echo "AS_ADMIN_PASSWORD=$(head -c 24 /dev/urandom | base64)" >"$secret")
asadmin() {
  TERM=dumb "$server/payara6/bin/asadmin" --interactive=false --port $((port + 48)) --user admin --passwordfile "$secret" \
    "$@" >>"$log" 2>&1
}
abandon() {
  trap - ERR
  grep -B 1 "^Command .* failed\.$" "$log" >&2 || tail -n 20 "$log" >&2
  asadmin stop-domain --kill=true seckill || true
  refuse "the server could not be made; more is in $log and $domain/logs. Delete $server before the next try"
}
trap abandon ERR

unzip -qo "$distribution" -d "$server"
rm -r "$server/payara6/glassfish/domains/domain1"
asadmin create-domain --portbase "$port" seckill
cp "$driver" "$steadfast" "$domain/lib/"
# The vendor's welcome page: without it there is nothing at / until the application is there.
rm "$domain/docroot/index.html"
asadmin start-domain seckill
cp "$ear" "$server/seckill.ear"
cp "$adapter" "$server/artemis.rar"
# multimode goes on after a command that failed, and reports success.
(cd "$server" && asadmin multimode --file "$here/seckill.asadmin")
if grep -q "^Command .* failed\.$" "$log"; then
  abandon
fi
# Half of the settings are read at a start only.
asadmin stop-domain seckill
echo $((port + 48)) >"$server/admin-port"
echo "The server is made. Start it with: $here/start.sh $server"
