-- How many visits a server holds, for wrk: asks for all files of a visit again and again.
--
--   wrk -t2 -c50 -d30s -s visits.lua http://127.0.0.1:8080/ -- visit.txt
--
-- visit.txt has a line for each request: the path, and for a visit that is repeated a tab and the ETag.
-- many-cities.md says where it comes from.
local threads = {}
local requests, at = {}, 0

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  for line in io.lines(args[1]) do
    local path, etag = line:match("^([^\t]+)\t?(.*)$")
    local headers = { ["Accept-Encoding"] = "gzip, deflate, br" }
    if etag ~= "" then headers["If-None-Match"] = etag end
    table.insert(requests, wrk.format("GET", path, headers))
  end
  files, failed, unchanged = #requests, 0, 0
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function response(status)
  if status == 304 then unchanged = unchanged + 1 elseif status ~= 200 then failed = failed + 1 end
end

function done(summary, latency)
  local files, failed, unchanged = threads[1]:get("files"), 0, 0
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("failed")
    unchanged = unchanged + thread:get("unchanged")
  end
  local errors = summary.errors
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  local seconds = summary.duration / 1e6
  io.write(string.format(
    "%d files a visit: %.0f visits/s, %.0f requests/s, %.1f MB/s; half of the answers within %.1f ms, 99 of 100 within %.1f ms\n",
    files, summary.requests / files / seconds, summary.requests / seconds, summary.bytes / seconds / 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
  io.write(string.format("%d answers, %d of them 304; failed: %d, broken off: %d\n", summary.requests, unchanged, failed, broken))
end
