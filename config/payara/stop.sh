#!/usr/bin/env bash
# Stops a server in order: nobody is let in any more, who is inside is answered, the listeners finish their messages, the
# server ends. Payara's own order (asadmin stop-domain, SIGTERM) loses nothing either, but answers those inside with 500.
#
# Usage: stop.sh SERVER_FOLDER
# Environment: SECKILL_STOP_SECONDS (30)
set -euo pipefail

# The data is safe however the server ends, so a stop that hangs is not waited for longer than this.
limit=${SECKILL_STOP_SECONDS:-30}

refuse() {
  echo "stop.sh: $*" >&2
  exit 2
}

(($# == 1)) || refuse "usage: stop.sh SERVER_FOLDER"
server=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ -f $server/admin-port ]] || refuse "$server is no server that configure.sh made"
server=$(cd "$server" && pwd)
domain=$server/payara6/glassfish/domains/seckill
pid=$(cat "$domain/config/pid" 2>/dev/null) || refuse "the server does not run"
# A number that a killed server has left in the file may be another process's by now.
running() {
  ps -o args= -p "$pid" | grep -qF "$domain"
}
running || refuse "the server does not run"

listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener
left() {
  echo $((SECONDS < limit ? limit - SECONDS : 1))
}

# A step that fails tells why and does not keep the server from ending.
timeout "$(left)" java "$here/CloseGate.java" "$pid" || true
TERM=dumb timeout "$(left)" "$server/payara6/bin/asadmin" --interactive=false --port "$(<"$server/admin-port")" \
  --user admin --passwordfile "$server/admin-password" multimode --file /dev/stdin >/dev/null <<COMMANDS || true
set $listener-1.enabled=false
set $listener-2.enabled=false
undeploy seckill
stop-domain seckill
COMMANDS
while running && ((SECONDS < limit)); do
  sleep 0.1
done
running || exit 0
kill -9 "$pid"
refuse "the server did not end within $limit s and was killed"
