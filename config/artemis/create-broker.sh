#!/usr/bin/env bash
# Makes a broker server for Seckill: an instance of an Artemis distribution with this folder's broker.xml, which lets
# nobody in without a password.
#
# Usage: create-broker.sh DISTRIBUTION BROKER_FOLDER
#   DISTRIBUTION   apache-artemis-VERSION-bin.tar.gz, or the folder it was unpacked to
#   BROKER_FOLDER  the new instance: settings, journal and log
# Environment:
#   SECKILL_BROKER_USER      the application's user (seckill)
#   SECKILL_BROKER_PASSWORD  its password
#   SECKILL_BROKER_OPERATOR_PASSWORD  of the user "operator", who may look, move and purge; without it there is none
#   SECKILL_BROKER_PLUGIN    the plugin that broker.xml names (artemis-broker-plugin.jar of this project's build)
#   SECKILL_BROKER_HOST, SECKILL_BROKER_PORT  where it listens (localhost, 61616)
set -euo pipefail

refuse() {
  echo "create-broker.sh: $*" >&2
  exit 2
}

(($# == 2)) || refuse "usage: create-broker.sh DISTRIBUTION BROKER_FOLDER"
distribution=$1
broker=$2
user=${SECKILL_BROKER_USER:-seckill}
host=${SECKILL_BROKER_HOST:-localhost}
port=${SECKILL_BROKER_PORT:-61616}
[[ -n ${SECKILL_BROKER_PASSWORD:-} ]] || refuse "set SECKILL_BROKER_PASSWORD, the password of the broker's user $user"
[[ ! -e $broker ]] || refuse "$broker is there already: choose another folder"
[[ $port =~ ^[0-9]+$ && $host =~ ^[A-Za-z0-9._:-]+$ ]] || refuse "$host:$port is not an address to listen on"

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
plugin=${SECKILL_BROKER_PLUGIN:-$here/../../seckill-ear/artemis-adapter/target/artemis-broker-plugin.jar}
[[ -f $plugin ]] || refuse "there is no $plugin: build it as README.md says"
mkdir -p "$(dirname "$broker")"
if [[ -f $distribution ]]; then
  home=$broker.distribution
  mkdir -p "$home"
  tar -xzf "$distribution" -C "$home" --strip-components=1
else
  home=$distribution
fi
[[ -x $home/bin/artemis ]] || refuse "$distribution is neither the distribution of Artemis nor its archive"

# Passwords go to the broker's own commands in a file: arguments can be read by everybody on the machine.
secrets=$(mktemp -d)
trap 'rm -rf "$secrets"' EXIT
quoted() { printf '"%s"\n' "$(sed 's/[\\"]/\\&/g' <<<"$1")"; }
{
  echo --user && quoted "$user"
  echo --password && quoted "$SECKILL_BROKER_PASSWORD"
} >"$secrets/application"

# No console, no protocol besides the one of broker.xml. 512 MB: five times what broker.xml lets messages take.
"$home/bin/artemis" create --silent --name seckill --role seckill --require-login --no-web --no-autotune \
  --no-amqp-acceptor --no-mqtt-acceptor --no-stomp-acceptor --no-hornetq-acceptor --java-memory 512M \
  "@$secrets/application" "$broker" >/dev/null
cp "$here/broker.xml" "$broker/etc/broker.xml"
mkdir -p "$broker/lib"
cp "$plugin" "$broker/lib/"
chmod 600 "$broker/etc/artemis-users.properties"

if [[ -n ${SECKILL_BROKER_OPERATOR_PASSWORD:-} ]]; then
  quoted "$SECKILL_BROKER_OPERATOR_PASSWORD" >"$secrets/operator"
  hash=$("$broker/bin/artemis" mask --hash "@$secrets/operator" | sed -n 's/^result: //p')
  [[ -n $hash ]] || refuse "the broker's own command could not hash the operator's password"
  printf '\noperator = ENC(%s)\n' "$hash" >>"$broker/etc/artemis-users.properties"
  printf '\noperators = operator\n' >>"$broker/etc/artemis-roles.properties"
fi

# What broker.xml leaves open. An environment variable may still add to it: JAVA_ARGS_APPEND.
cat >>"$broker/etc/artemis.profile" <<PROFILE

JAVA_ARGS="\$JAVA_ARGS -Dseckill.broker.host=$host -Dseckill.broker.port=$port"
PROFILE
echo "The broker is made. Start it with: $broker/bin/artemis run"
