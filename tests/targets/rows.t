# Each row of the table in docs/targets.md: a spec, and what its build has with either target.
#
#   == ROW          its name in the table
#   DEFINITIONS     of the spec, to the first line that begins with 2020, 2026 or both
#   2020 WHAT       what holds; `both`: with either target
#
# WHAT: `error CODE TEXT`, a diagnostic whose message has the text; `file PATH`, `none PATH`: the build has a file, or has it
# not; `PATH: TEXT`, `PATH! TEXT`: a file has a text, or has it not. `~` in a text stands for the end of a line.

== names
containers.a-rather-long-name = { path = "/s"; privateNetwork = true; };
2020 error N17 longer than 11 characters
2026 file etc/systemd/system/container@a-rather-long-name.service

== names on an old kernel
--target-kernel=5.7
containers.a-rather-long-name = { path = "/s"; privateNetwork = true; };
2020 error N17 longer than 11 characters
2026 error N17 longer than 11 characters

== underscores
containers.a_b = { path = "/s"; };
2020 file etc/systemd/system/container@a_b.service
2026 error L08 it has an underscore

== folders
containers.a = { path = "/s"; autoStart = true; };
2020 etc/containers/a.conf: SYSTEM_PATH=/s~
2020 none etc/nixos-containers/a.conf
2020 etc/systemd/system/container@a.service: EnvironmentFile=/etc/containers/%i.conf~
2020 etc/systemd/system/container@a.service: "root=/var/lib/containers/%i"~
2020 etc/systemd/system/container@.service: EnvironmentFile=-/etc/containers/%i.conf~
2026 etc/nixos-containers/a.conf: SYSTEM_PATH=/s~
2026 none etc/containers/a.conf
2026 etc/systemd/system/container@a.service: EnvironmentFile=/etc/nixos-containers/%i.conf~
2026 etc/systemd/system/container@a.service: "root=/var/lib/nixos-containers/%i"~
2026 etc/systemd/system/container@a.service: X-Restart-Triggers=/s /etc/nixos-containers/a.conf~
2026 etc/systemd/system/container@.service: EnvironmentFile=-/etc/nixos-containers/%i.conf~
2026 etc/ctrc/scripts/container@a/start: mkdir -p /run/nixos-containers)
2026 etc/systemd/system/container@a.service! /containers/

== folders of ephemeral containers
containers.a = { path = "/s"; ephemeral = true; };
2020 etc/systemd/system/container@a.service: "root=/run/containers/%i"~
2020 etc/systemd/system/container@a.service: RuntimeDirectory=containers/%i~
2026 etc/systemd/system/container@a.service: "root=/run/nixos-containers/%i"~
2026 etc/systemd/system/container@a.service: RuntimeDirectory=nixos-containers/%i~

== enableContainers without containers
2020 file etc/systemd/system/container@.service
2026 none etc/systemd/system/container@.service

== enableContainers inside a container
boot.isContainer = true;
containers.a = { path = "/s"; };
2020 none etc/systemd/system/container@a.service
2026 file etc/systemd/system/container@a.service

== isNspawnContainer
boot.isNspawnContainer = true;
environment.etc.is = { text = if config.boot.isContainer then "inside" else "outside"; };
both etc/is: inside

== extraVeths without a main address
containers.a = { path = "/s"; privateNetwork = true; extraVeths.lan = { hostAddress = "10.0.0.1"; localAddress = "10.0.0.2"; }; };
2020 etc/ctrc/scripts/container@a/post-start: ~  ip link set dev "lan" up~
2026 etc/ctrc/scripts/container@a/post-start: fi~~  # extraVeths~  ip link set dev "lan" up~
2020 etc/ctrc/scripts/container@a/container-init: await_carrier "lan"; fi~fi~
2026 etc/ctrc/scripts/container@a/container-init: fi~~  # extraVeths~  ip link set dev "lan" up~
2026 etc/ctrc/scripts/container@a/start: ~  fi~  ends+=("lan")

== enableTun
containers.a = { path = "/s"; enableTun = true; };
2020 etc/systemd/system/container@a.service: DeviceAllow=/dev/net/tun rw~
2026 etc/systemd/system/container@a.service: DeviceAllow=/dev/net/tun rwm~
both etc/ctrc/scripts/container@a/start: --capability=CAP_NET_ADMIN

== tun for users of their own
containers.a = { path = "/s"; privateNetwork = true; privateUsers = "pick"; };
2020 etc/systemd/system/container@a.service! DeviceAllow
2026 etc/systemd/system/container@a.service: DeviceAllow=/dev/net/tun rwm~
both etc/ctrc/scripts/container@a/start! CAP_NET_ADMIN

== order of EXTRA_NSPAWN_FLAGS
containers.a = { path = "/s"; extraFlags = [ "--setenv=PATH=/mine" ]; };
2020 etc/ctrc/scripts/container@a/start: ~flags+=("${words[@]}")~
2026 etc/ctrc/scripts/container@a/start:   --setenv=PATH="$PATH" \~  "${last[@]}" \~  "$inside/sw/bin/bash"
2026 etc/ctrc/scripts/container@a/start: ~last=("${words[@]}")~

== timeout of the template
containers.a = { path = "/s"; };
2020 etc/systemd/system/container@.service: TimeoutStartSec=15s~
2026 etc/systemd/system/container@.service: TimeoutStartSec=1min~
both etc/systemd/system/container@a.service: TimeoutStartSec=1min~

== flake
containers.a = { flake = "github:example/mail"; autoStart = true; };
2020 etc/containers/a.conf: FLAKE=github:example/mail~
2026 etc/nixos-containers/a.conf: FLAKE=github:example/mail~
2026 etc/nixos-containers/a.conf! SYSTEM_PATH
both etc/systemd/system/container@a.service: X-Restart-Triggers=/nix/var/nix/profiles/per-container/a 
both etc/ctrc/scripts/container@a/start: ~  nixos-container update "$INSTANCE"~

== flake beside a path
containers.a = { flake = "github:example/mail"; path = "/s"; };
both error L40 both a 'flake' and a 'path'

== specialArgs
containers.a = { path = "/s"; specialArgs.inputs = { }; };
both file etc/systemd/system/container@a.service

== ports
containers.a = { path = "/s"; privateNetwork = true; forwardPorts = [ { hostPort = 70000; } ]; };
2020 etc/containers/a.conf: HOST_PORT=tcp:70000:70000~
2026 error O02 expected a port number

== devices
containers.a = { path = "/s"; interfaces = [ "lan1" ]; autoStart = true; };
2020 etc/systemd/system/container@a.service: After=network.target~
2026 etc/systemd/system/container@a.service: After=network.target sys-subsystem-net-devices-lan1.device~
2026 etc/systemd/system/container@a.service: Wants=network.target sys-subsystem-net-devices-lan1.device~

== devices of macvlans, and without autoStart
containers.a = { path = "/s"; macvlans = [ "lan1" ]; };
2020 etc/systemd/system/container@a.service! lan1
2026 etc/systemd/system/container@a.service: After=sys-subsystem-net-devices-lan1.device~

== mounts
containers.a = { path = "/s"; bindMounts."/data" = { hostPath = "/srv/data"; }; };
2020 etc/systemd/system/container@a.service! RequiresMountsFor=/srv
2026 etc/systemd/system/container@a.service: RequiresMountsFor=/srv/data~

== pkgs
containers.a = { path = "/s"; pkgs = { }; };
2020 file etc/systemd/system/container@a.service
2026 error O12 which NixOS's module of today refuses

== stop signal
containers.a = { path = "/s"; };
both etc/systemd/system/container@a.service: KillSignal=TERM~
both etc/ctrc/scripts/container@a/start: --kill-signal=SIGRTMIN+3

== cgroups
containers.a = { path = "/s"; };
both etc/ctrc/scripts/container@a/start: export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1~

== options of today
containers.a = { path = "/s"; copyResolvConf = false; privateUsers = "pick"; privateNetwork = true; localMacAddress = "06:2f:8c:10:4e:a1"; };
containers.b = { path = "/s"; networkNamespace = "/run/netns/x"; };
2020 etc/containers/a.conf: COPY_RESOLV_CONF=0~
2020 etc/containers/a.conf: PRIVATE_USERS=pick~
2020 etc/containers/a.conf: LOCAL_MAC_ADDRESS=06:2f:8c:10:4e:a1~
2020 etc/containers/b.conf: NETWORK_NAMESPACE_PATH=/run/netns/x~
2026 etc/nixos-containers/a.conf: COPY_RESOLV_CONF=0~

== lines that say the default
containers.a = { path = "/s"; };
2020 etc/containers/a.conf! PRIVATE_USERS
2026 etc/nixos-containers/a.conf! PRIVATE_USERS
2026 etc/nixos-containers/a.conf! COPY_RESOLV_CONF

== a network beside networkNamespace
containers.a = { path = "/s"; networkNamespace = "/run/netns/x"; localAddress = "10.0.0.2"; };
both error N40 both 'networkNamespace' and 'localAddress'

== a missing env file
containers.a = { path = "/s"; };
both etc/systemd/system/container@a.service! EnvironmentFile=-
both etc/ctrc/scripts/container@a/pre-start: sha256sum --status --check

== starts that fail
containers.a = { path = "/s"; };
both etc/systemd/system/container@a.service: StartLimitIntervalSec=infinity~
both etc/systemd/system/container@a.service: TimeoutAbortSec=10s~

== the host's end
containers.a = { path = "/s"; privateNetwork = true; hostAddress = "10.0.0.1"; localAddress = "10.0.0.2"; };
both etc/ctrc/scripts/container@a/start: exec /etc/ctrc/scripts/container@a/post-start network

== a killed systemd-nspawn
containers.a = { path = "/s"; };
both etc/ctrc/scripts/container@a/pre-start: UnregisterMachine s "$INSTANCE"

== links in the root
containers.a = { path = "/s"; };
both etc/ctrc/scripts/container@a/start: links are those of the guest
both etc/ctrc/scripts/container@a/start: flags+=(--link-journal=no)
