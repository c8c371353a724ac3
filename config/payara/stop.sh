#!/usr/bin/env bash
# Stops a server in order: nobody is let in any more, who is inside is answered, the listeners finish their messages, the
# server ends. Payara's own order (asadmin stop-domain, SIGTERM) loses nothing either, but answers those inside with 500.
#
# Usage: stop.sh SERVER_FOLDER
set -euo pipefail

refuse() {
  echo "stop.sh: $*" >&2
  exit 2
}

(($# == 1)) || refuse "usage: stop.sh SERVER_FOLDER"
server=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ -f $server/admin-port ]] || refuse "$server is no server that configure.sh made"
pid=$(cat "$server/payara6/glassfish/domains/seckill/config/pid" 2>/dev/null) || refuse "the server does not run"
kill -0 "$pid" 2>/dev/null || refuse "the server does not run"

listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1
asadmin() {
  TERM=dumb timeout 20 "$server/payara6/bin/asadmin" --terse --interactive=false --port "$(<"$server/admin-port")" "$@"
}

# A step that fails must not keep the server from ending: the data is safe however it ends.
java "$here/CloseGate.java" "$pid" || true
asadmin set "$listener.enabled=false" >/dev/null || true
asadmin undeploy seckill >/dev/null || true
asadmin stop-domain seckill >/dev/null || asadmin stop-domain --kill=true seckill
