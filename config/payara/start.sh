#!/usr/bin/env bash
# Starts a server that configure.sh made, with the application that lies in its folder as seckill.ear, and opens it to
# buyers when the application is there.
#
# Usage: start.sh SERVER_FOLDER
# Environment: README.md, "Settings"
set -euo pipefail

refuse() {
  echo "start.sh: $*" >&2
  exit 2
}

(($# == 1)) || refuse "usage: start.sh SERVER_FOLDER"
server=$1
[[ -f $server/admin-port ]] || refuse "$server is no server that configure.sh made"
server=$(cd "$server" && pwd)
for name in SECKILL_DATABASE_URL SECKILL_DATABASE_USER SECKILL_DATABASE_PASSWORD SECKILL_BROKER_USER SECKILL_BROKER_PASSWORD; do
  [[ -n ${!name:-} ]] || refuse "set $name"
done

domain=$server/payara6/glassfish/domains/seckill
listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener
admin=("$server/payara6/bin/asadmin" --terse --interactive=false --port "$(<"$server/admin-port")" --user admin
  --passwordfile "$server/admin-password")
asadmin() {
  TERM=dumb "${admin[@]}" "$@"
}
# A number that a killed server has left in the file may be another process's by now.
running() {
  ps -o args= -p "$(cat "$domain/config/pid" 2>/dev/null)" 2>/dev/null | grep -qF "$domain"
}
abandon() {
  asadmin stop-domain seckill >/dev/null || true
  refuse "$1; $domain/logs/server.log says why"
}

running && refuse "the server runs already"
# A node begins closed and without the application, however it ended: it would answer 404 for every sale until the
# application is loaded.
{
  echo "set $listener-1.enabled=false"
  echo "set $listener-2.enabled=false"
  if grep -q '<application-ref ref="seckill"' "$domain/config/domain.xml"; then
    echo "set servers.server.server.application-ref.seckill.enabled=false"
  fi
} >"$server/before-start.asadmin"
asadmin start-domain --prebootcommandfile "$server/before-start.asadmin" seckill >/dev/null
# The server holds commands back until it is ready, but only for 20 s: one that is answered sooner says that it is.
until TERM=dumb timeout 15 "${admin[@]}" uptime >/dev/null 2>&1; do
  running || abandon "the server ended"
done
asadmin deploy --force --enabled=true --name seckill "$server/seckill.ear" >/dev/null || abandon "the application did not start"
ports=$(asadmin get "${listener%.*}.*.port")
port() {
  sed -n "s/.*http-listener-$1.port=//p" <<<"$ports"
}
# Any answer will do: ready or not is for those who ask.
answers() {
  timeout 15 bash -c 'exec 3<>"/dev/tcp/$0/$1" && printf "GET /health/ready HTTP/1.0\r\n\r\n" >&3 && read -r <&3' \
    "${SECKILL_HTTP_HOST:-127.0.0.1}" "$(port 2)" 2>/dev/null
}
# Operators first. What the first request of all loads, a crowd that waits at the door would load a hundred times at once.
asadmin set "$listener-2.enabled=true" >/dev/null
deadline=$((SECONDS + 120))
until answers; do
  running || abandon "the server ended"
  ((SECONDS < deadline)) || abandon "the application does not answer"
  sleep 0.1
done
asadmin set "$listener-1.enabled=true" >/dev/null
echo "The server is open on port $(port 1), for operators on port $(port 2)"
