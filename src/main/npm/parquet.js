// What the explorer takes of the libraries; all else is left out of the bundle.
export { parquetMetadataAsync as footerOf, parquetRead as read, parquetSchema as schemaOf } from 'hyparquet';
export { decompress as unzstd } from 'fzstd';
