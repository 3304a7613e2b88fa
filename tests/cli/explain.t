# A code or its name; what the list of mistakes calls otherwise.
$ ctrc explain N06
| N06 host-address-with-prefix (error of `ctrc lint`)
|
| `hostAddress` is also the gateway of the container, and a gateway has no prefix: the route is refused, and the
| container does not start.
|
| Wrong:
|
|     { containers.web = { path = "/srv/web"; privateNetwork = true; hostAddress = "10.0.0.1/24"; localAddress = "10.0.0.2"; }; }
|
| Right:
|
|     { containers.web = { path = "/srv/web"; privateNetwork = true; hostAddress = "10.0.0.1"; localAddress = "10.0.0.2"; }; }
|
| Evidence: tried with iproute2.
$ ctrc explain misssing-file
! error[C01]: there is no code 'misssing-file'
! help: did you mean 'missing-file'?
= 2
$ ctrc explain missing-file | head -1; ctrc explain L10 L18 | grep '(error)'
| F04 missing-file (error)
| O12 removed-option (error)
| O01 unknown-option (error)
$ ctrc explain | head -3
| S01  syntax
| S02  unclosed
| S03  bad-token
$ ctrc explain --markdown | head -5
| ## Syntax
|
| ### S01 syntax
|
| *error.*
$ ctrc explain > /dev/full
! error[F02]: cannot write to standard output
= 3
# Shells.
$ ctrc completion bash | head -1; ctrc completion zsh | head -1; ctrc completion fish | head -1
| # Completion of ctrc for bash: ctrc completion bash > /usr/share/bash-completion/completions/ctrc
| #compdef ctrc
| # Completion of ctrc for fish: ctrc completion fish > /usr/share/fish/vendor_completions.d/ctrc.fish
$ ctrc completion tcsh
! error[C01]: there is no completion for this shell
! help: shells are: bash, zsh, fish
= 2
$ ctrc completion
! error[C01]: no shell given
! help: shells are: bash, zsh, fish
= 2
