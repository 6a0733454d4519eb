#!/bin/sh
# Puts a finished site in the place of the one that is served, in one step, and takes it back:
#
#   switch.sh put dist /srv/releases /var/www/map
#   switch.sh back     /srv/releases /var/www/map
#
# /var/www/map is a link to a folder of /srv/releases, and the root of the server. Every request is answered
# from one publication or from the other, none from half of one. What did not change since the publication
# before is there once: each release has it as a hard link. Needs rsync and GNU coreutils.
set -eu

# Names with the hash of their contents. A page that is open asks for those of its own publication, also
# after a switch. A site has those of the one before; whoever goes back takes the newer ones along.
h='[0-9a-f]'
hashed="*-$h$h$h$h$h$h$h$h*"

point() { # link, release
    ln -s "$2" "$1.next"
    mv -Tf "$1.next" "$1"
}

case ${1:-} in
    put)
        site=${2:?the folder of the site}
        releases=${3:?the folder of the releases}
        link=${4:?the link that is served}
        mkdir -p "$releases"
        new=$(realpath "$releases")/$(date -u +%Y%m%dT%H%M%S.%N)
        if [ -L "$link" ]; then old=$(realpath "$link"); else old=; fi
        # What begins with a dot is nobody's but the program's that publishes.
        rsync -a --exclude='.*' ${old:+--link-dest="$old/"} "$site/" "$new.part/"
        [ -z "$old" ] || echo "$old" > "$new.before"
        mv -T "$new.part" "$new"
        point "$link" "$new"
        ;;
    back)
        releases=${2:?the folder of the releases}
        link=${3:?the link that is served}
        now=$(realpath "$link")
        old=$(cat "$releases/$(basename "$now").before")
        rsync -a --ignore-existing --link-dest="$now/" \
            --include='*/' --include="$hashed" --exclude='*' --prune-empty-dirs "$now/" "$old/"
        point "$link" "$old"
        ;;
    *)
        sed -n '2,9s/^# \{0,1\}//p' "$0"
        exit 2
        ;;
esac
