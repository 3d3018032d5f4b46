# shellcheck shell=bash
# What builds and runs containers, and what is particular about it on some machines. Sourced after tools/common.sh, not run.

PODMAN_PACKAGES=(podman buildah runc conmon netavark aardvark-dns catatonit iptables)

# Sets container_tool to podman, buildah or docker, whichever is there and works; installs podman where that can be done.
require_containers() {
  container_tool=
  if ! command -v podman >/dev/null && ! command -v buildah >/dev/null && ! docker_answers && can_install; then
    install_packages "${PODMAN_PACKAGES[@]}"
  fi
  if command -v podman >/dev/null; then
    container_tool=podman
  elif command -v buildah >/dev/null; then
    container_tool=buildah
  elif docker_answers; then
    container_tool=docker
  else
    return 1
  fi
  adapt_to_this_machine
}

# Its client alone builds nothing.
docker_answers() {
  docker version >/dev/null 2>&1
}

# Settings for machines without systemd, such as one that is a container or a small virtual machine itself. Elsewhere podman needs none of them.
# shellcheck disable=SC2034
adapt_to_this_machine() {
  run_options=()
  build_options=()
  [[ $container_tool != docker && ! -d /run/systemd/system && -z ${CONTAINERS_CONF:-} ]] || return 0
  mkdir -p target
  CONTAINERS_CONF=$PWD/target/containers.conf
  # ulimits: podman's own are above what such a machine allows. cgroupfs and file: the defaults, systemd and journald, are not there.
  cat >"$CONTAINERS_CONF" <<'TEXT'
[containers]
default_ulimits = ["nofile=20000:20000", "nproc=32768:32768"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
TEXT
  export CONTAINERS_CONF
  # crun, the default, wants more of the kernel than runc.
  if command -v runc >/dev/null; then
    run_options=(--runtime runc)
  fi
  # A build's steps then need no container of their own, which such a kernel may refuse.
  build_options=(--isolation=chroot)
}

# podman with what this machine wants; its first argument is a command such as run.
run_podman() {
  podman "${run_options[@]}" "$@"
}
