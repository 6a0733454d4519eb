//! Rules about the layers of the base map.

use super::base::LAYER;
use super::{Chapter, Edit, Example, rules};

const ROADS: &str = "basemap/330600-shaoxing/roads.geojson";
const COAST: &str = "basemap/330600-shaoxing/coast.geojson";

macro_rules! road {
    ($coordinates:literal) => {
        concat!(
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":"#,
            $coordinates,
            "}}]}"
        )
    };
}

pub(super) const CHAPTER: Chapter = Chapter {
    title: "底图的图层",
    rules: rules! {
        not_geojson Error "不是图层" Example::Files(&[Edit::Put(ROADS, "{")]);
        unknown_layer Warning "没有的图层" Example::Files(&[Edit::Put("basemap/330600-shaoxing/road.geojson", road!("[[120.5,30.5],[120.6,30.6]]"))]);
        of_feature Warning "没有画的图形" Example::Files(&[Edit::Put(ROADS, road!("[[120.5,30.5]]"))]);
        more_features Warning "还有没有画的" Example::Files(&[Edit::Put(LAYER, MANY)]);
        layer_of_another_city Warning "别处的图层" Example::Files(&[Edit::Put(ROADS, road!("[[100.5,30.5],[100.6,30.6]]"))]);
        far_from_city Info "离得太远" Example::Files(&[Edit::Put(ROADS, FAR)]);
        old_shore Info "旧的海岸线" Example::Files(&[Edit::Put(COAST, SHORE), Edit::Put(ROADS, road!("[[120.5,30.49],[120.5,30.53],[120.5,30.56]]"))]);
        open_shore Info "没有闭合" Example::Files(&[Edit::Put(COAST, road!("[[120.7,30.5],[120.5,30.52],[120.3,30.5]]"))]);
    },
};

const FAR: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[100.5,30.5],[100.6,30.6]]}},
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[120.5,30.5],[120.6,30.6]]}}]}"#;
const SHORE: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[121,30.5],[120.5,30.52],[120,30.5]]}}]}"#;
const MANY: &str = r#"{"type":"FeatureCollection","features":[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]}"#;
