#!/bin/sh
# Copies a site into an object store: object-store.sh dist BUCKET [FOLDER]
# With SINCE=FILE only what was written later than FILE.
#
# An object store sends each file as it was stored, with the headers that were stored with it. So each
# file is stored compressed, and says so. All browsers that the app runs in read brotli over https;
# what older browsers may ask for (the first page, the plain pages and their kind) is stored as gzip.
#
# TOOL names the program that stores one file: aws (Amazon S3, and every store that speaks its
# language, with --endpoint-url in AWS_OPTIONS) or ossutil (Alibaba Cloud OSS).
#
# Set in the console of the store: index.html as the page of a folder; https; the headers
# X-Content-Type-Options: nosniff and Content-Security-Policy: frame-ancestors 'self' where it lets one.
set -eu
site=${1:?the folder of the site}
bucket=${2:?the name of the bucket}
folder=${3:+$3/}
tool=${TOOL:-aws}

type_of() {
    case $1 in
        *.html) echo 'text/html; charset=utf-8' ;;
        *.css) echo 'text/css; charset=utf-8' ;;
        *.js | *.mjs) echo 'text/javascript; charset=utf-8' ;;
        *.json) echo 'application/json' ;;
        *.xml) echo 'application/xml' ;;
        *.geojson) echo 'application/geo+json' ;;
        *.webmanifest) echo 'application/manifest+json' ;;
        *.wasm) echo 'application/wasm' ;;
        *.svg) echo 'image/svg+xml' ;;
        *.png) echo 'image/png' ;;
        *.csv) echo 'text/csv; charset=utf-8' ;;
        *.txt | *.list) echo 'text/plain; charset=utf-8' ;;
        *) echo 'application/octet-stream' ;;
    esac
}

# Names with the hash of their contents never change.
cache_of() {
    if echo "$1" | grep -Eq -- '-[0-9a-f]{8,}(_bg)?\.[a-z]+$'; then
        echo 'public, max-age=31536000, immutable'
    else
        echo 'no-cache'
    fi
}

store() { # file, name, coding
    type=$(type_of "$2")
    cache=$(cache_of "$2")
    case $tool in
        ossutil)
            meta="Content-Type:$type#Cache-Control:$cache"
            [ -z "$3" ] || meta="$meta#Content-Encoding:$3"
            ossutil cp -f --meta "$meta" "$1" "oss://$bucket/$folder$2"
            ;;
        *)
            # shellcheck disable=SC2086
            aws s3 cp ${AWS_OPTIONS:-} --content-type "$type" --cache-control "$cache" \
                ${3:+--content-encoding "$3"} "$1" "s3://$bucket/$folder$2"
            ;;
    esac
}

put() { # name
    case $1 in
        *.br | *.gz | .* | */.*) return ;;
        *.html | *.svg | *.json | boot.js) copy=gz coding=gzip ;;
        *) copy=br coding=br ;;
    esac
    if [ -f "$site/$1.$copy" ]; then store "$site/$1.$copy" "$1" "$coding"; else store "$site/$1" "$1" ''; fi
}

# What pages name is there before the pages that name it.
since=${SINCE:+$(realpath "$SINCE")}
# The whole file goes where its copy is newer.
names=$(cd "$site" && find . -type f ${since:+-newer "$since"} | sed 's|^\./||; s|\.br$||; s|\.gz$||' | sort -u)
last='^(index\.html|compat\.html|sw\.js|data/manifest\.json)$'
echo "$names" | grep -Ev "$last" | while IFS= read -r name; do put "$name"; done
for name in data/manifest.json compat.html index.html sw.js; do
    ! echo "$names" | grep -Fqx "$name" || put "$name"
done
