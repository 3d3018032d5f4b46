#!/usr/bin/env bash
# Lays out what the image is made of. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'TEXT'
Usage: tools/image-layers.sh DIR SBOM

Runs in the image's build, after Maven: writes into DIR one folder for each layer, the one that changes most seldom first, with the paths that
files have in the image. SBOM is the folder with the lists of libraries. Times of files are SOURCE_DATE_EPOCH, so that the same commit makes the
same layers, and so that what the JVM archives about a file is right for the file in the image.

  runtime       Liberty, of which only what our features need
  libraries     the WAR's libraries and the JDBC driver
  application   our own classes, pages and settings
  document      the API's document
  empty         the folder that a volume is put over
TEXT
}

case ${1:---help} in
  --help) usage; exit ;;
esac
layers=$1
sbom=$2
moment=@${SOURCE_DATE_EPOCH:-0}
server=opt/tmeit/wlp/usr/servers/tmeit
war=$server/apps/tmeit.war
own=$layers/application

mkdir -p "$layers/runtime/opt/tmeit" "$layers/libraries/$war/WEB-INF" "$own/$war" "$layers/empty"
(cd "$layers/runtime/opt/tmeit" && jar --extract --file "$OLDPWD/target/tmeit.zip")
# What is of use without a container only: scripts, the tools they call, and the server as Maven laid it out.
rm -rf "$layers/runtime/opt/tmeit/wlp"/{usr,templates,clients,README.TXT}
rm "$layers/runtime/opt/tmeit/wlp/lib"/com.ibm.ws.install_*.jar
find "$layers/runtime/opt/tmeit/wlp/bin" -mindepth 1 -not -path '*/tools' -not -path '*/tools/ws-server.jar' -delete

# Unpacked, since Liberty would unpack the libraries at each start.
cp -r target/tmeit/. "$own/$war"
mv "$own/$war/WEB-INF/lib" "$layers/libraries/$war/WEB-INF/lib"
# The API's document as it is committed, which a test holds to the code: making it anew of the code would cost each start seconds.
# It comes last, since reading it loads libraries of Liberty's that the archive of classes cannot hold beside ours.
mkdir -p "$layers/document/$war/META-INF"
cp ui/openapi.yaml "$layers/document/$war/META-INF/openapi.yaml"
mkdir -p "$layers/libraries/$server/jdbc"
cp target/liberty/wlp/usr/servers/tmeit/jdbc/*.jar "$layers/libraries/$server/jdbc"
cp liberty/server.xml "$own/$server"
cp -r "$sbom" "$own/opt/tmeit/sbom"
cp LICENSE "$own/opt/tmeit"

jar --create --file "$own/opt/tmeit/launch.jar" --date "$(date --utc --date "$moment" +%Y-%m-%dT%H:%M:%SZ)" -C target/classes se/tmeit/launch
{
  cat liberty/jvm.options
  echo '# What the script of Liberty would give.'
  # But for what its own dumps need: a module that not every JRE has.
  sed '/^--add-exports$/{N;/jdk\.attach/d}' "$layers/runtime/opt/tmeit/wlp/lib/platform/java/java24.options"
  echo
  echo '-Djava.awt.headless=true'
  echo '-Dtmeit.home=/opt/tmeit'
  echo '-Dmp.openapi.scan.disable=true'
  echo '-Dmp.openapi.filter='
  echo '-cp'
  echo '/opt/tmeit/launch.jar:/opt/tmeit/wlp/bin/tools/ws-server.jar'
} >"$own/opt/tmeit/java.options"

chmod -R u=rwX,go=rX "$layers"
find "$layers" -exec touch --no-dereference --date "$moment" {} +
